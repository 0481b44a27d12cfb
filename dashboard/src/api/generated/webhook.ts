/* Written by scripts/api-types.mjs from docs/openapi/webhook.yaml; never edited by hand. */

export interface paths {
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what happened
         * @description Events can be read for 45 days.
         *
         *     Needs the permission `events:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with one of these values. */
                    EventType?: string[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        /** @description Addresses of the first, previous, next and last page */
                        Link?: string;
                        /** @description Items in all */
                        "X-Number-Of-Items"?: number;
                        /** @description Pages in all */
                        "X-Number-Of-Pages"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EventView"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the hooks of the client
         * @description Hooks that are disabled are listed as well.
         *
         *     Needs the permission `hooks:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("ENABLED" | "DISABLED")[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        /** @description Addresses of the first, previous, next and last page */
                        Link?: string;
                        /** @description Items in all */
                        "X-Number-Of-Items"?: number;
                        /** @description Pages in all */
                        "X-Number-Of-Pages"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Hook"][];
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates a hook
         * @description Each event of its type is sent to its address; there is one hook for each type of event.
         *
         *     Needs the permission `hooks:write`.
         *
         *     A person at the dashboard must have given the second factor in the last five minutes, otherwise the answer is 401 `insufficient_user_authentication`; an API key is not asked.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateHookRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Hook"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hooks/{hookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the deliveries of a hook, the newest first
         * @description Each shows its attempts and when the next one is made.
         *
         *     Needs the permission `hooks:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("PENDING" | "SUCCEEDED" | "FAILED" | "CANCELLED")[];
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the hook.
                     * @example hook_m_01k00000000000000000000001
                     */
                    hookId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        /** @description Addresses of the first, previous, next and last page */
                        Link?: string;
                        /** @description Items in all */
                        "X-Number-Of-Items"?: number;
                        /** @description Pages in all */
                        "X-Number-Of-Pages"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Delivery"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hooks/{hookId}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delivers an event once more
         * @description The new delivery names the one that it repeats.
         *
         *     Needs the permission `hooks:write`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the delivery.
                     * @example dlv_m_01k00000000000000000000001
                     */
                    deliveryId: string;
                    /**
                     * @description Id of the hook.
                     * @example hook_m_01k00000000000000000000001
                     */
                    hookId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Delivery"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hooks/{hookId}/delivery-mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads how a hook is called
         * @description It tells whether the calls are signed, and since when the secret exists.
         *
         *     Needs the permission `hooks:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the hook.
                     * @example hook_m_01k00000000000000000000001
                     */
                    hookId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeliveryModeView"];
                    };
                };
            };
        };
        /**
         * Changes how a hook is called
         * @description SIGNED adds a signature that your server can verify.
         *
         *     Needs the permission `hooks:write`.
         *
         *     A person at the dashboard must have given the second factor in the last five minutes, otherwise the answer is 401 `insufficient_user_authentication`; an API key is not asked.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the hook.
                     * @example hook_m_01k00000000000000000000001
                     */
                    hookId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeModeRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeliveryModeView"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hooks/{hookId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Creates a new secret for a hook
         * @description It stands in this answer only; the previous one stays valid for a while.
         *
         *     Needs the permission `hooks:write`.
         *
         *     A person at the dashboard must have given the second factor in the last five minutes, otherwise the answer is 401 `insufficient_user_authentication`; an API key is not asked.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the hook.
                     * @example hook_m_01k00000000000000000000001
                     */
                    hookId: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["RotateRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewSecret"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a hook
         * @description Validity tells whether its address took the last calls.
         *
         *     Needs the permission `hooks:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the object.
                     * @example hook_m_01k00000000000000000000001
                     */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Hook"];
                    };
                };
            };
        };
        /**
         * Changes a hook
         * @description A hook that became INVALID is called again once it is ENABLED.
         *
         *     Needs the permission `hooks:write`.
         *
         *     A person at the dashboard must have given the second factor in the last five minutes, otherwise the answer is 401 `insufficient_user_authentication`; an API key is not asked.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the object.
                     * @example hook_m_01k00000000000000000000001
                     */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeHookRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Hook"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description One call. */
        Attempt: {
            /** Format: int64 */
            Date: number;
            /**
             * Format: int64
             * @description milliseconds
             */
            Duration: number;
            /** @description why there was no answer, or null */
            Error: string | null;
            /**
             * Format: int32
             * @description what the receiver answered, or null
             */
            HttpStatus: number | null;
            /** Format: int32 */
            Number: number;
        };
        ChangeHookRequest: {
            /** @description State of the object. */
            Status?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
            /** @description Where it is found. */
            Url?: string | null;
        };
        ChangeModeRequest: {
            Mode: string;
        };
        CreateHookRequest: {
            /** @description What happened. */
            EventType: string;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
            /** @description Where it is found. */
            Url: string;
        };
        /** @description One event on its way to one hook, with every call made so far. Kontor's addition to the contract, in its style. */
        Delivery: {
            Attempts: components["schemas"]["Attempt"][];
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** Format: int64 */
            EventDate: number;
            /** @description What happened. */
            EventType: string;
            /** @description Id of the hook. */
            HookId: string;
            /** @description Unique identifier. */
            Id: string;
            /**
             * Format: int64
             * @description null when no further call is planned
             */
            NextAttemptDate: number | null;
            /** @description the delivery that was asked to be sent again, or null */
            ReplayOf: string | null;
            /** @description Id of the object that the event or entry is about. */
            ResourceId: string;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "PENDING" | "SUCCEEDED" | "FAILED" | "CANCELLED";
        };
        /** @description How a hook is called. Kontor's addition to the contract, in its style. */
        DeliveryModeView: {
            /** @description Id of the hook. */
            HookId: string;
            /** @enum {string} */
            Mode: "NOTIFICATION" | "SIGNED_POST";
            /**
             * Format: int64
             * @description until when earlier secrets sign as well; null when none does
             */
            PreviousSecretExpirationDate: number | null;
            /**
             * Format: int64
             * @description of the newest secret; null when the hook has none
             */
            SecretCreationDate: number | null;
        };
        /** @description Contract object Event. */
        EventView: {
            /** Format: int64 */
            Date: number;
            /** @description What happened. */
            EventType: string;
            /** @description Id of the object that the event or entry is about. */
            ResourceId: string;
        };
        /** @description Where a client wants to hear of one type of event. The contract's object Hook, as it is. */
        Hook: {
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What happened. */
            EventType: string;
            /** @description Unique identifier. */
            Id: string;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "ENABLED" | "DISABLED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @description http or https, at most 255 characters */
            Url: string;
            /**
             * @description Whether it can be used.
             * @enum {string}
             */
            Validity: "VALID" | "INVALID";
        };
        /** @description A secret as the merchant gets it. */
        NewSecret: {
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description Id of the hook. */
            HookId: string;
            /**
             * Format: int64
             * @description until when earlier secrets sign as well; null when none does
             */
            PreviousSecretExpirationDate: number | null;
            /** @description whsec_ and base64 */
            Secret: string;
        };
        RotateRequest: {
            /** Format: int64 */
            OverlapSeconds?: number | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
