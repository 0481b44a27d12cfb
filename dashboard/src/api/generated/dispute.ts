/* Written by scripts/api-types.mjs from docs/openapi/dispute.yaml; never edited by hand. */

export interface paths {
    "/dispute-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the dispute documents of the client
         * @description Documents of all states and all disputes are listed.
         *
         *     Needs the permission `disputes:read`.
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
                    Status?: ("CREATED" | "VALIDATION_ASKED" | "VALIDATED" | "REFUSED")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("DELIVERY_PROOF" | "INVOICE" | "REFUND_PROOF" | "USER_CORRESPONDANCE" | "USER_ACCEPTANCE_PROOF" | "PRODUCT_REPLACEMENT_PROOF" | "OTHER")[];
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
                        "application/json": components["schemas"]["DisputeDocumentView"][];
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
    "/dispute-documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a dispute document
         * @description A refused document tells the reason.
         *
         *     Needs the permission `disputes:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the document.
                     * @example disputedoc_m_01k00000000000000000000001
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
                        "application/json": components["schemas"]["DisputeDocumentView"];
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
    "/dispute-documents/{documentId}/consult": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives links to the pages of a dispute document
         * @description Each link can be opened without credentials and expires after 15 minutes.
         *
         *     Needs the permission `disputes:read`.
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
                     * @example disputedoc_m_01k00000000000000000000001
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
    "/dispute-documents/files/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Downloads a page of a dispute document
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
    "/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the disputes of the client
         * @description Disputes of all states are listed.
         *
         *     Needs the permission `disputes:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with one of these values. */
                    DisputeType?: ("CONTESTABLE" | "NOT_CONTESTABLE" | "RETRIEVAL")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "PENDING_CLIENT_ACTION" | "SUBMITTED" | "PENDING_BANK_ACTION" | "REOPENED_PENDING_CLIENT_ACTION" | "CLOSED")[];
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
                        "application/json": components["schemas"]["DisputeView"][];
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
    "/disputes/{disputeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a dispute
         * @description It shows how much is disputed, why, and until when it can be contested.
         *
         *     Needs the permission `disputes:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the dispute.
                     * @example dispute_m_01k00000000000000000000001
                     */
                    disputeId: string;
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
                        "application/json": components["schemas"]["DisputeView"];
                    };
                };
            };
        };
        /**
         * Changes the Tag of a dispute
         * @description It can be changed in every state.
         *
         *     Needs the permission `disputes:write`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the dispute.
                     * @example dispute_m_01k00000000000000000000001
                     */
                    disputeId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditDisputeRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DisputeView"];
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
    "/disputes/{disputeId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Accepts a dispute
         * @description The disputed amount stays with the payer; this cannot be undone.
         *
         *     Needs the permission `disputes:write`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the dispute.
                     * @example dispute_m_01k00000000000000000000001
                     */
                    disputeId: string;
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
                        "application/json": components["schemas"]["DisputeView"];
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
    "/disputes/{disputeId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the documents of a dispute
         * @description Documents of all states are listed.
         *
         *     Needs the permission `disputes:read`.
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
                    Status?: ("CREATED" | "VALIDATION_ASKED" | "VALIDATED" | "REFUSED")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("DELIVERY_PROOF" | "INVOICE" | "REFUND_PROOF" | "USER_CORRESPONDANCE" | "USER_ACCEPTANCE_PROOF" | "PRODUCT_REPLACEMENT_PROOF" | "OTHER")[];
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the dispute.
                     * @example dispute_m_01k00000000000000000000001
                     */
                    disputeId: string;
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
                        "application/json": components["schemas"]["DisputeDocumentView"][];
                    };
                };
            };
        };
        put?: never;
        /**
         * Opens a document with evidence for a dispute
         * @description It is CREATED and takes pages until it is submitted.
         *
         *     Needs the permission `disputes:write`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the dispute.
                     * @example dispute_m_01k00000000000000000000001
                     */
                    disputeId: string;
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
                        "application/json": components["schemas"]["DisputeDocumentView"];
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
    "/disputes/{disputeId}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Submits a dispute document or changes its Tag
         * @description Status VALIDATION_ASKED hands it in for review; it needs at least one page.
         *
         *     Needs the permission `disputes:write`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the dispute.
                     * @example dispute_m_01k00000000000000000000001
                     */
                    disputeId: string;
                    /**
                     * @description Id of the document.
                     * @example disputedoc_m_01k00000000000000000000001
                     */
                    documentId: string;
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
                        "application/json": components["schemas"]["DisputeDocumentView"];
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
    "/disputes/{disputeId}/documents/{documentId}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a page to a dispute document
         * @description The file is sent as base64 (PDF, JPEG, GIF or PNG); the document must be CREATED.
         *
         *     Needs the permission `disputes:write`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the dispute.
                     * @example dispute_m_01k00000000000000000000001
                     */
                    disputeId: string;
                    /**
                     * @description Id of the document.
                     * @example disputedoc_m_01k00000000000000000000001
                     */
                    documentId: string;
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
    "/disputes/{disputeId}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Contests a dispute
         * @description ContestedFunds is the whole disputed amount or a part of it; evidence must have been handed in first.
         *
         *     Needs the permission `disputes:write`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the dispute.
                     * @example dispute_m_01k00000000000000000000001
                     */
                    disputeId: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["SubmitDisputeRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DisputeView"];
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
    "/disputes/pendingsettlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the lost disputes that are not settled yet
         * @description Each waits for a settlement transfer of its repudiation.
         *
         *     Needs the permission `disputes:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with one of these values. */
                    DisputeType?: ("CONTESTABLE" | "NOT_CONTESTABLE" | "RETRIEVAL")[];
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
                        "application/json": components["schemas"]["DisputeView"][];
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
    "/payins/{payInId}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the disputes of a pay-in
         * @description A pay-in may be disputed more than once.
         *
         *     Needs the permission `disputes:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with one of these values. */
                    DisputeType?: ("CONTESTABLE" | "NOT_CONTESTABLE" | "RETRIEVAL")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "PENDING_CLIENT_ACTION" | "SUBMITTED" | "PENDING_BANK_ACTION" | "REOPENED_PENDING_CLIENT_ACTION" | "CLOSED")[];
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the pay in.
                     * @example payin_m_01k00000000000000000000001
                     */
                    payInId: string;
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
                        "application/json": components["schemas"]["DisputeView"][];
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
    "/users/{userId}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the disputes of a user
         * @description They are those of pay-ins whose author the user is.
         *
         *     Needs the permission `disputes:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with one of these values. */
                    DisputeType?: ("CONTESTABLE" | "NOT_CONTESTABLE" | "RETRIEVAL")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "PENDING_CLIENT_ACTION" | "SUBMITTED" | "PENDING_BANK_ACTION" | "REOPENED_PENDING_CLIENT_ACTION" | "CLOSED")[];
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
                        "application/json": components["schemas"]["DisputeView"][];
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
    "/wallets/{walletId}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the disputes of a wallet
         * @description They are those of pay-ins that credited the wallet.
         *
         *     Needs the permission `disputes:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with one of these values. */
                    DisputeType?: ("CONTESTABLE" | "NOT_CONTESTABLE" | "RETRIEVAL")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "PENDING_CLIENT_ACTION" | "SUBMITTED" | "PENDING_BANK_ACTION" | "REOPENED_PENDING_CLIENT_ACTION" | "CLOSED")[];
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the wallet.
                     * @example wlt_m_01k00000000000000000000001
                     */
                    walletId: string;
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
                        "application/json": components["schemas"]["DisputeView"][];
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
        /** @description Contract object DisputeDocument. */
        DisputeDocumentView: {
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description Id of the dispute. */
            DisputeId: string;
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
            RefusedReasonType: "DOCUMENT_UNREADABLE" | "DOCUMENT_NOT_ACCEPTED" | "DOCUMENT_HAS_EXPIRED" | "DOCUMENT_INCOMPLETE" | "DOCUMENT_MISSING" | "DOCUMENT_DO_NOT_MATCH_USER_DATA" | "DOCUMENT_DO_NOT_MATCH_ACCOUNT_DATA" | "DOCUMENT_FALSIFIED" | "UNDERAGE_PERSON" | "SPECIFIC_CASE" | "COUNTERFEIT_PRODUCT" | "OTHER" | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "VALIDATION_ASKED" | "VALIDATED" | "REFUSED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "DELIVERY_PROOF" | "INVOICE" | "REFUND_PROOF" | "USER_CORRESPONDANCE" | "USER_ACCEPTANCE_PROOF" | "PRODUCT_REPLACEMENT_PROOF" | "OTHER";
        };
        /** @description Contract object DisputeReason. */
        DisputeReasonView: {
            DisputeReasonMessage: string | null;
            /** @enum {string} */
            DisputeReasonType: "DUPLICATE" | "FRAUD" | "PRODUCT_UNACCEPTABLE" | "UNKNOWN" | "OTHER" | "REFUND_CONVERSION_RATE" | "LATE_FAILURE_INSUFFICIENT_FUNDS" | "LATE_FAILURE_CONTACT_USER" | "LATE_FAILURE_BANKACCOUNT_CLOSED" | "LATE_FAILURE_BANKACCOUNT_INCOMPATIBLE" | "LATE_FAILURE_BANKACCOUNT_INCORRECT" | "AUTHORISATION_DISPUTED" | "TRANSACTION_NOT_RECOGNIZED" | "PRODUCT_NOT_PROVIDED" | "CANCELED_REOCCURING_TRANSACTION" | "REFUND_NOT_PROCESSED" | "COUNTERFEIT_PRODUCT" | "CUSTOMER_DISPUTE";
        };
        /** @description Contract object Dispute. */
        DisputeView: {
            /**
             * Format: int64
             * @description When it was closed, in Unix seconds.
             */
            ClosedDate: number | null;
            /**
             * Format: int64
             * @description Until when you may contest, in Unix seconds.
             */
            ContestDeadlineDate: number | null;
            /** @description What you contest of the disputed amount. */
            ContestedFunds: components["schemas"]["Money"] | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What the payer's bank asks back. */
            DisputedFunds: components["schemas"]["Money"];
            DisputeReason: components["schemas"]["DisputeReasonView"];
            /**
             * @description CONTESTABLE, NOT_CONTESTABLE or RETRIEVAL.
             * @enum {string}
             */
            DisputeType: "CONTESTABLE" | "NOT_CONTESTABLE" | "RETRIEVAL";
            /** @description Unique identifier. */
            Id: string;
            /** @description Id of the transaction it refers to. */
            InitialTransactionId: string;
            /** @description Nature of the transaction it refers to. */
            InitialTransactionNature: string;
            /** @description Type of the transaction it refers to. */
            InitialTransactionType: string;
            /** @description Id of the repudiation. */
            RepudiationId: string | null;
            /**
             * @description Six digits: 000000 for success, otherwise why it failed.
             * @enum {string|null}
             */
            ResultCode: "WON" | "LOST" | "VOID" | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "PENDING_CLIENT_ACTION" | "SUBMITTED" | "PENDING_BANK_ACTION" | "REOPENED_PENDING_CLIENT_ACTION" | "CLOSED";
            /** @description What the scheme says about the state. */
            StatusMessage: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
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
        EditDisputeRequest: {
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        EditDocumentRequest: {
            /**
             * @description State of the object.
             * @enum {string|null}
             */
            Status?: "CREATED" | "VALIDATION_ASKED" | "VALIDATED" | "REFUSED" | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
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
        OpenDocumentRequest: {
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
            /** @enum {string} */
            Type: "DELIVERY_PROOF" | "INVOICE" | "REFUND_PROOF" | "USER_CORRESPONDANCE" | "USER_ACCEPTANCE_PROOF" | "PRODUCT_REPLACEMENT_PROOF" | "OTHER";
        };
        /** @description Documents the body of a page; it is read as a stream (see PageReader). */
        PageRequestBody: {
            /** @description base64 */
            File: string;
        };
        SubmitDisputeRequest: {
            /** @description What you contest of the disputed amount. */
            ContestedFunds?: components["schemas"]["Money"] | null;
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
