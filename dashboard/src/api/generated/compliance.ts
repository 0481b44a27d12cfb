/* Written by scripts/api-types.mjs from docs/openapi/compliance.yaml; never edited by hand. */

export interface paths {
    "/kyc/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the KYC documents of all users of the client
         * @description Documents of all states are listed, the oldest first.
         *
         *     Needs the permission `kyc:read`.
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
                    Status?: ("CREATED" | "VALIDATION_ASKED" | "VALIDATED" | "REFUSED" | "OUT_OF_DATE")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("IDENTITY_PROOF" | "REGISTRATION_PROOF" | "ARTICLES_OF_ASSOCIATION" | "SHAREHOLDER_DECLARATION" | "ADDRESS_PROOF")[];
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
                        "application/json": components["schemas"]["KycDocumentView"][];
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
    "/kyc/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a KYC document
         * @description A refused document tells the reason.
         *
         *     Needs the permission `kyc:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the document.
                     * @example kyc_m_01k00000000000000000000001
                     */
                    documentId: string;
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
                        "application/json": components["schemas"]["KycDocumentView"];
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
    "/kyc/documents/{documentId}/consult": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives links to the pages of a KYC document
         * @description Each link can be opened without credentials and expires after 15 minutes. The caller needs `personaldata:read` as well, and that links were given stands in the audit trail.
         *
         *     Needs the permission `kyc:read`.
         */
        post: {
            parameters: {
                query?: {
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the document.
                     * @example kyc_m_01k00000000000000000000001
                     */
                    documentId: string;
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
                        "application/json": components["schemas"]["DocumentConsultView"][];
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
    "/kyc/files/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Downloads a page of a KYC document
         * @description The link comes from the consult call.
         *
         *     Needs no credentials: the secret in the path is enough.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description The secret of the link.
                     * @example mFhO3sVYkQ2xT8wLr7cN1
                     */
                    token: string;
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
                        "*/*": string;
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
    "/kyc/ubodeclarations/{declarationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a UBO declaration
         * @description It shows its owners and, when it was refused, the reason.
         *
         *     Needs the permission `ubo:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the declaration.
                     * @example ubodec_m_01k00000000000000000000001
                     */
                    declarationId: string;
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
                        "application/json": components["schemas"]["UboDeclarationView"];
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
    "/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the limits on money of the client
         * @description Deactivated limits are listed as well.
         *
         *     Needs the permission `limits:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only objects with this value. */
                    Active?: boolean;
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with this value. */
                    SubjectId?: string;
                    /** @description Only objects with one of these values. */
                    SubjectType?: ("WALLET" | "USER" | "CARD" | "KEY" | "PERSON")[];
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
                        "application/json": components["schemas"]["LimitView"][];
                    };
                };
            };
        };
        put?: never;
        /**
         * Sets a limit on money
         * @description It counts what one wallet, user, card, API key or person (SubjectType) moves in each Period (UTC); without SubjectId it holds for each of them on its own. It counts from now on, and only transactions in the currency of its MaxAmount, or in all when it has none. A transaction beyond it is FAILED with 008504, 008505 or 008507 and a ResultMessage that says when it frees.
         *
         *     Needs the permission `limits:write`.
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
                    "application/json": components["schemas"]["CreateLimitRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LimitView"];
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
    "/limits/{limitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a limit on money
         * @description A deactivated limit is found as well.
         *
         *     Needs the permission `limits:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the limit.
                     * @example limit_m_01k00000000000000000000001
                     */
                    limitId: string;
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
                        "application/json": components["schemas"]["LimitView"];
                    };
                };
            };
        };
        /**
         * Changes a limit on money, or deactivates it with Active false
         * @description What was counted stays counted; once the change is answered, each transaction is held to it. What a limit is about does not change.
         *
         *     Needs the permission `limits:write`.
         *
         *     A person at the dashboard must have given the second factor in the last five minutes, otherwise the answer is 401 `insufficient_user_authentication`; an API key is not asked.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the limit.
                     * @example limit_m_01k00000000000000000000001
                     */
                    limitId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditLimitRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LimitView"];
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
    "/limits/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what a wallet, user, card, API key or person has used of its limits
         * @description Each limit that applies is shown with what is left in its present window and when that frees; a limit without LimitId is a default of the platform.
         *
         *     Needs the permission `limits:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Id of the wallet, user, key or person; Fingerprint of the card. */
                    SubjectId?: string;
                    /** @description Whose usage. */
                    SubjectType?: ("WALLET" | "USER" | "CARD" | "KEY" | "PERSON")[];
                };
                header?: never;
                path?: never;
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
                        "application/json": components["schemas"]["LimitUsageView"];
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
    "/users/{userId}/blockstatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads what a user is blocked for
         * @description A user may be blocked for inflows, for outflows or for both.
         *
         *     Needs the permission `users:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the user.
                     * @example user_m_01k00000000000000000000001
                     */
                    userId: string;
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
                        "application/json": components["schemas"]["UserBlockStatusView"];
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
    "/users/{userId}/kyc/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the KYC documents of a user
         * @description Documents of all states are listed, the oldest first.
         *
         *     Needs the permission `kyc:read`.
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
                    Status?: ("CREATED" | "VALIDATION_ASKED" | "VALIDATED" | "REFUSED" | "OUT_OF_DATE")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("IDENTITY_PROOF" | "REGISTRATION_PROOF" | "ARTICLES_OF_ASSOCIATION" | "SHAREHOLDER_DECLARATION" | "ADDRESS_PROOF")[];
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the user.
                     * @example user_m_01k00000000000000000000001
                     */
                    userId: string;
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
                        "application/json": components["schemas"]["KycDocumentView"][];
                    };
                };
            };
        };
        put?: never;
        /**
         * Opens a KYC document of a user
         * @description It is CREATED and takes pages until it is submitted.
         *
         *     Needs the permission `kyc:write`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the user.
                     * @example user_m_01k00000000000000000000001
                     */
                    userId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OpenDocumentRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KycDocumentView"];
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
    "/users/{userId}/kyc/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a KYC document of a user
         * @description A refused document tells the reason.
         *
         *     Needs the permission `kyc:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the document.
                     * @example kyc_m_01k00000000000000000000001
                     */
                    documentId: string;
                    /**
                     * @description Id of the user.
                     * @example user_m_01k00000000000000000000001
                     */
                    userId: string;
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
                        "application/json": components["schemas"]["KycDocumentView"];
                    };
                };
            };
        };
        /**
         * Submits a KYC document or changes its Tag
         * @description Status VALIDATION_ASKED hands it in for review; it needs at least one page.
         *
         *     Needs the permission `kyc:write`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the document.
                     * @example kyc_m_01k00000000000000000000001
                     */
                    documentId: string;
                    /**
                     * @description Id of the user.
                     * @example user_m_01k00000000000000000000001
                     */
                    userId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditDocumentRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KycDocumentView"];
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
    "/users/{userId}/kyc/documents/{documentId}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a page to a KYC document
         * @description The file is sent as base64 (PDF, JPEG, GIF or PNG); the document must be CREATED.
         *
         *     Needs the permission `kyc:write`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the document.
                     * @example kyc_m_01k00000000000000000000001
                     */
                    documentId: string;
                    /**
                     * @description Id of the user.
                     * @example user_m_01k00000000000000000000001
                     */
                    userId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PageRequestBody"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{userId}/kyc/ubodeclarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the UBO declarations of a user
         * @description Declarations of all states are listed with their owners.
         *
         *     Needs the permission `ubo:read`.
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
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the user.
                     * @example user_m_01k00000000000000000000001
                     */
                    userId: string;
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
                        "application/json": components["schemas"]["UboDeclarationView"][];
                    };
                };
            };
        };
        put?: never;
        /**
         * Opens a UBO declaration of a legal user
         * @description A user has one declaration that is not decided yet.
         *
         *     Needs the permission `ubo:write`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the user.
                     * @example user_m_01k00000000000000000000001
                     */
                    userId: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["OpenDeclarationRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UboDeclarationView"];
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
    "/users/{userId}/kyc/ubodeclarations/{declarationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a UBO declaration of a user
         * @description It shows its owners and, when it was refused, the reason.
         *
         *     Needs the permission `ubo:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the declaration.
                     * @example ubodec_m_01k00000000000000000000001
                     */
                    declarationId: string;
                    /**
                     * @description Id of the user.
                     * @example user_m_01k00000000000000000000001
                     */
                    userId: string;
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
                        "application/json": components["schemas"]["UboDeclarationView"];
                    };
                };
            };
        };
        /**
         * Submits a UBO declaration
         * @description Status VALIDATION_ASKED hands it in for review; it needs at least one active owner.
         *
         *     Needs the permission `ubo:write`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the declaration.
                     * @example ubodec_m_01k00000000000000000000001
                     */
                    declarationId: string;
                    /**
                     * @description Id of the user.
                     * @example user_m_01k00000000000000000000001
                     */
                    userId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SubmitDeclarationRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UboDeclarationView"];
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
    "/users/{userId}/kyc/ubodeclarations/{declarationId}/ubos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds an owner to a UBO declaration
         * @description A declaration has at most four active owners and must not be under review.
         *
         *     Needs the permission `ubo:write`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the declaration.
                     * @example ubodec_m_01k00000000000000000000001
                     */
                    declarationId: string;
                    /**
                     * @description Id of the user.
                     * @example user_m_01k00000000000000000000001
                     */
                    userId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UboRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UboView"];
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
    "/users/{userId}/kyc/ubodeclarations/{declarationId}/ubos/{uboId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads an owner of a UBO declaration
         * @description Owners that are not active any more are found as well.
         *
         *     Needs the permission `ubo:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the declaration.
                     * @example ubodec_m_01k00000000000000000000001
                     */
                    declarationId: string;
                    /**
                     * @description Id of the ubo.
                     * @example ubo_m_01k00000000000000000000001
                     */
                    uboId: string;
                    /**
                     * @description Id of the user.
                     * @example user_m_01k00000000000000000000001
                     */
                    userId: string;
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
                        "application/json": components["schemas"]["UboView"];
                    };
                };
            };
        };
        /**
         * Changes an owner of a UBO declaration
         * @description An owner with IsActive false counts no more.
         *
         *     Needs the permission `ubo:write`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the declaration.
                     * @example ubodec_m_01k00000000000000000000001
                     */
                    declarationId: string;
                    /**
                     * @description Id of the ubo.
                     * @example ubo_m_01k00000000000000000000001
                     */
                    uboId: string;
                    /**
                     * @description Id of the user.
                     * @example user_m_01k00000000000000000000001
                     */
                    userId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UboRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UboView"];
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
    "/users/{userId}/regulatory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads what a user is blocked for
         * @description A user may be blocked for inflows, for outflows or for both.
         *
         *     Needs the permission `users:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the user.
                     * @example user_m_01k00000000000000000000001
                     */
                    userId: string;
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
                        "application/json": components["schemas"]["UserBlockStatusView"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Contract object Address: all six members are always shown, null when unset. */
        Address: {
            /** @description Street and number. */
            AddressLine1?: string | null;
            /** @description Second line of the address. */
            AddressLine2?: string | null;
            /** @description City. */
            City?: string | null;
            /** @description ISO 3166-1 alpha-2 */
            Country?: string | null;
            /** @description Postal code. */
            PostalCode?: string | null;
            /** @description Region or state. */
            Region?: string | null;
        };
        /** @description Contract object Birthplace. */
        Birthplace: {
            /** @description City. */
            City?: string | null;
            /** @description ISO 3166-1 alpha-2 */
            Country?: string | null;
        };
        CreateLimitRequest: {
            MaxAmount?: components["schemas"]["Money"] | null;
            /** Format: int64 */
            MaxCount?: number | null;
            /** @enum {string} */
            Period: "TRANSACTION" | "HOUR" | "DAY" | "MONTH";
            SubjectId?: string | null;
            /** @enum {string} */
            SubjectType: "WALLET" | "USER" | "CARD" | "KEY" | "PERSON";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
            /** @enum {string|null} */
            TransactionType?: "PAYIN" | "TRANSFER" | "PAYOUT" | null;
        };
        /** @description Contract object DocumentConsult: a temporary link to one stored file. */
        DocumentConsultView: {
            /**
             * Format: int64
             * @description When it ends, in Unix seconds.
             */
            ExpirationDate: number;
            /** @description Where it is found. */
            Url: string;
        };
        EditDocumentRequest: {
            /**
             * @description State of the object.
             * @enum {string|null}
             */
            Status?: "CREATED" | "VALIDATION_ASKED" | "VALIDATED" | "REFUSED" | "OUT_OF_DATE" | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        EditLimitRequest: {
            /** @description Whether it can be used; once false, it stays false. */
            Active?: boolean | null;
            MaxAmount?: components["schemas"]["Money"] | null;
            /** Format: int64 */
            MaxCount?: number | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Contract object KycDocument. */
        KycDocumentView: {
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            Flags: string[];
            /** @description Unique identifier. */
            Id: string;
            /**
             * Format: int64
             * @description When it was decided, in Unix seconds.
             */
            ProcessedDate: number | null;
            /** @description Why it was refused, in words. */
            RefusedReasonMessage: string | null;
            /**
             * @description Why it was refused.
             * @enum {string|null}
             */
            RefusedReasonType: "DOCUMENT_UNREADABLE" | "DOCUMENT_NOT_ACCEPTED" | "DOCUMENT_HAS_EXPIRED" | "DOCUMENT_INCOMPLETE" | "DOCUMENT_MISSING" | "DOCUMENT_DO_NOT_MATCH_USER_DATA" | "DOCUMENT_DO_NOT_MATCH_ACCOUNT_DATA" | "DOCUMENT_FALSIFIED" | "UNDERAGE_PERSON" | "SPECIFIC_CASE" | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "VALIDATION_ASKED" | "VALIDATED" | "REFUSED" | "OUT_OF_DATE";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "IDENTITY_PROOF" | "REGISTRATION_PROOF" | "ARTICLES_OF_ASSOCIATION" | "SHAREHOLDER_DECLARATION" | "ADDRESS_PROOF";
            /** @description Id of the user to whom it belongs. */
            UserId: string;
        };
        /** @description What one subject has used of its limits. */
        LimitUsageView: {
            Limits: components["schemas"]["UsedLimitView"][];
            SubjectId: string;
            /** @enum {string} */
            SubjectType: "WALLET" | "USER" | "CARD" | "KEY" | "PERSON";
        };
        /** @description A limit on money. */
        LimitView: {
            /** @description Whether it can be used; once false, it stays false. */
            Active: boolean;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description Unique identifier. */
            Id: string;
            MaxAmount: components["schemas"]["Money"] | null;
            /** Format: int64 */
            MaxCount: number | null;
            /** @enum {string} */
            Period: "TRANSACTION" | "HOUR" | "DAY" | "MONTH";
            SubjectId: string | null;
            /** @enum {string} */
            SubjectType: "WALLET" | "USER" | "CARD" | "KEY" | "PERSON";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string|null} */
            TransactionType: "PAYIN" | "TRANSFER" | "PAYOUT" | null;
        };
        /** @description An exact amount of one currency. Units: minor units of the currency (EUR 12.34 is 1234, JPY 12 is 12). The component names give the contract's {Currency, Amount} on the merchant API and {currency, amount} elsewhere. Errors: arithmetic over different currencies is an IllegalArgumentException, over the limits of long an ArithmeticException; both are programming errors, callers check first. */
        Money: {
            /**
             * Format: int64
             * @description minor units, may be negative
             */
            Amount: number;
            /** @description ISO 4217 code, or Money where the amount is not known yet */
            Currency: string;
        };
        OpenDeclarationRequest: {
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        OpenDocumentRequest: {
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
            /** @enum {string} */
            Type: "IDENTITY_PROOF" | "REGISTRATION_PROOF" | "ARTICLES_OF_ASSOCIATION" | "SHAREHOLDER_DECLARATION" | "ADDRESS_PROOF";
        };
        /** @description Documents the body of a page; it is read as a stream (see PageReader). */
        PageRequestBody: {
            /** @description base64 */
            File: string;
        };
        /** @description Contract object ScopeBlocked. */
        ScopeBlockedView: {
            Inflows: boolean;
            Outflows: boolean;
        };
        SubmitDeclarationRequest: {
            /**
             * @description State of the object.
             * @enum {string|null}
             */
            Status?: "CREATED" | "VALIDATION_ASKED" | "VALIDATED" | "REFUSED" | "INCOMPLETE" | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Contract object UboDeclaration. */
        UboDeclarationView: {
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description Unique identifier. */
            Id: string;
            Message: string | null;
            /**
             * Format: int64
             * @description When it was decided, in Unix seconds.
             */
            ProcessedDate: number | null;
            /** @enum {string|null} */
            Reason: "MISSING_UBO" | "WRONG_UBO_INFORMATION" | "UBO_IDENTITY_NEEDED" | "SHAREHOLDERS_DECLARATION_NEEDED" | "ORGANIZATION_CHART_NEEDED" | "DOCUMENTS_NEEDED" | "DECLARATION_DO_NOT_MATCH_UBO_INFORMATION" | "SPECIFIC_CASE" | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "VALIDATION_ASKED" | "VALIDATED" | "REFUSED" | "INCOMPLETE";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            Ubos: components["schemas"]["UboView"][];
            /** @description Id of the user to whom it belongs. */
            UserId: string;
        };
        /** @description What callers send to add or edit an owner; null leaves a member as it is. */
        UboRequest: {
            Address?: components["schemas"]["Address"] | null;
            /**
             * Format: int64
             * @description Unix seconds of midnight UTC.
             */
            Birthday?: number | null;
            Birthplace?: components["schemas"]["Birthplace"] | null;
            /** @description Given name. */
            FirstName?: string | null;
            /** @description Whether the person still is an owner of the company. */
            IsActive?: boolean | null;
            /** @description Family name. */
            LastName?: string | null;
            /** @description ISO 3166-1 alpha-2. */
            Nationality?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Contract object Ubo. */
        UboView: {
            Address: components["schemas"]["Address"];
            /**
             * Format: int64
             * @description Unix seconds of midnight UTC.
             */
            Birthday: number;
            Birthplace: components["schemas"]["Birthplace"];
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description Given name. */
            FirstName: string;
            /** @description Unique identifier. */
            Id: string;
            /** @description Whether the person still is an owner of the company. */
            IsActive: boolean;
            /** @description Family name. */
            LastName: string;
            /** @description ISO 3166-1 alpha-2. */
            Nationality: string;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
        };
        /** @description What is used of one limit, and left, in its present window. */
        UsedLimitView: {
            /**
             * Format: int64
             * @description when the next window begins; null for a limit per transaction
             */
            Frees: number | null;
            LeftAmount: components["schemas"]["Money"] | null;
            /** Format: int64 */
            LeftCount: number | null;
            /** @description null for a default of the platform */
            LimitId: string | null;
            MaxAmount: components["schemas"]["Money"] | null;
            /** Format: int64 */
            MaxCount: number | null;
            /** @enum {string} */
            Period: "TRANSACTION" | "HOUR" | "DAY" | "MONTH";
            /** @enum {string|null} */
            TransactionType: "PAYIN" | "TRANSFER" | "PAYOUT" | null;
            UsedAmount: components["schemas"]["Money"] | null;
            /** Format: int64 */
            UsedCount: number | null;
        };
        /** @description Contract object UserBlockStatus. */
        UserBlockStatusView: {
            ActionCode: string | null;
            /** @description Unique identifier. */
            Id: string;
            ScopeBlocked: components["schemas"]["ScopeBlockedView"];
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
