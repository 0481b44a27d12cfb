/* Written by scripts/api-types.mjs from docs/openapi/identity.yaml; never edited by hand. */

export interface paths {
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was done to the account, the oldest first unless Sort says otherwise
         * @description Each entry names who did it, to which object, and when, whichever service made the change; what was done a moment ago may not be there yet.
         *
         *     Needs the permission `audit:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only objects with one of these values. */
                    Action?: ("CLIENT_CREATED" | "CLIENT_EDITED" | "CLIENT_LOGO_REPLACED" | "CLIENT_TOKENS_ENDED" | "USER_CREATED" | "USER_EDITED" | "USER_CLOSED" | "USER_VIEWED" | "BANK_ACCOUNT_CREATED" | "BANK_ACCOUNT_EDITED" | "BANK_ACCOUNT_VIEWED" | "KEY_CREATED" | "KEY_EDITED" | "KEY_ROTATED" | "KEY_ADDRESS_REFUSED" | "KEY_EXPIRED" | "KEY_REVOKED" | "STAFF_INVITED" | "STAFF_EDITED" | "INVITATION_EXTENDED" | "PERMISSION_GROUP_CREATED" | "PERMISSION_GROUP_EDITED" | "NOTE_CREATED" | "NOTE_EDITED" | "NOTE_DELETED" | "TAGS_EDITED" | "WALLET_CREATED" | "WALLET_EDITED" | "PAYIN_CREATED" | "TRANSFER_CREATED" | "PAYOUT_CREATED" | "REFUND_CREATED" | "CONVERSION_CREATED" | "QUOTE_CREATED" | "SETTLEMENT_CREATED" | "CARD_REGISTRATION_CREATED" | "CARD_REGISTERED" | "CARD_EDITED" | "CARD_VALIDATION_CREATED" | "BANKING_ALIAS_CREATED" | "BANKING_ALIAS_EDITED" | "MANDATE_CREATED" | "MANDATE_CANCELLED" | "PREAUTHORIZATION_CREATED" | "PREAUTHORIZATION_EDITED" | "DEPOSIT_CREATED" | "DEPOSIT_EDITED" | "RECURRING_REGISTRATION_CREATED" | "RECURRING_REGISTRATION_EDITED" | "KYC_DOCUMENT_CREATED" | "KYC_DOCUMENT_EDITED" | "KYC_PAGE_ADDED" | "KYC_PAGES_VIEWED" | "UBO_DECLARATION_CREATED" | "UBO_DECLARATION_SUBMITTED" | "UBO_CREATED" | "UBO_EDITED" | "DISPUTE_EDITED" | "DISPUTE_SUBMITTED" | "DISPUTE_CLOSED" | "DISPUTE_DOCUMENT_CREATED" | "DISPUTE_DOCUMENT_EDITED" | "DISPUTE_PAGE_ADDED" | "LIMIT_CREATED" | "LIMIT_EDITED" | "APPROVAL_RULE_CREATED" | "APPROVAL_RULE_EDITED" | "APPROVAL_GIVEN" | "APPROVAL_REJECTED" | "APPROVAL_CANCELED" | "APPROVAL_COMMENTED" | "REPORT_CREATED" | "HOOK_CREATED" | "HOOK_EDITED" | "HOOK_DELIVERY_MODE_CHANGED" | "HOOK_SECRET_ROTATED" | "DELIVERY_REPLAYED")[];
                    /** @description Only objects with one of these values. */
                    ActorId?: string[];
                    /** @description Only objects with one of these values. */
                    ActorType?: ("KEY" | "STAFF" | "SERVICE")[];
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with this value. */
                    RequestId?: string;
                    /** @description Only objects with one of these values. */
                    ResourceId?: string[];
                    /** @description Only objects with this value. */
                    ResourceType?: string;
                    /** @description Only objects with one of these values. */
                    Service?: string[];
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
                        "application/json": components["schemas"]["AuditEntry"][];
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
    "/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exports the audit trail, one JSON object per line, in the order in which the entries are linked, and without a limit
         * @description A line ends with Sequence and Hash; without these two members it is the text of which Hash is the SHA-256, after the 32 octets of the Hash before (zeros before the first). A later export goes on with AfterSequence, the last Sequence of this one. What was done in the last seconds is not linked yet and comes with the next one.
         *
         *     Needs the permission `audit:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only objects with one of these values. */
                    Action?: ("CLIENT_CREATED" | "CLIENT_EDITED" | "CLIENT_LOGO_REPLACED" | "CLIENT_TOKENS_ENDED" | "USER_CREATED" | "USER_EDITED" | "USER_CLOSED" | "USER_VIEWED" | "BANK_ACCOUNT_CREATED" | "BANK_ACCOUNT_EDITED" | "BANK_ACCOUNT_VIEWED" | "KEY_CREATED" | "KEY_EDITED" | "KEY_ROTATED" | "KEY_ADDRESS_REFUSED" | "KEY_EXPIRED" | "KEY_REVOKED" | "STAFF_INVITED" | "STAFF_EDITED" | "INVITATION_EXTENDED" | "PERMISSION_GROUP_CREATED" | "PERMISSION_GROUP_EDITED" | "NOTE_CREATED" | "NOTE_EDITED" | "NOTE_DELETED" | "TAGS_EDITED" | "WALLET_CREATED" | "WALLET_EDITED" | "PAYIN_CREATED" | "TRANSFER_CREATED" | "PAYOUT_CREATED" | "REFUND_CREATED" | "CONVERSION_CREATED" | "QUOTE_CREATED" | "SETTLEMENT_CREATED" | "CARD_REGISTRATION_CREATED" | "CARD_REGISTERED" | "CARD_EDITED" | "CARD_VALIDATION_CREATED" | "BANKING_ALIAS_CREATED" | "BANKING_ALIAS_EDITED" | "MANDATE_CREATED" | "MANDATE_CANCELLED" | "PREAUTHORIZATION_CREATED" | "PREAUTHORIZATION_EDITED" | "DEPOSIT_CREATED" | "DEPOSIT_EDITED" | "RECURRING_REGISTRATION_CREATED" | "RECURRING_REGISTRATION_EDITED" | "KYC_DOCUMENT_CREATED" | "KYC_DOCUMENT_EDITED" | "KYC_PAGE_ADDED" | "KYC_PAGES_VIEWED" | "UBO_DECLARATION_CREATED" | "UBO_DECLARATION_SUBMITTED" | "UBO_CREATED" | "UBO_EDITED" | "DISPUTE_EDITED" | "DISPUTE_SUBMITTED" | "DISPUTE_CLOSED" | "DISPUTE_DOCUMENT_CREATED" | "DISPUTE_DOCUMENT_EDITED" | "DISPUTE_PAGE_ADDED" | "LIMIT_CREATED" | "LIMIT_EDITED" | "APPROVAL_RULE_CREATED" | "APPROVAL_RULE_EDITED" | "APPROVAL_GIVEN" | "APPROVAL_REJECTED" | "APPROVAL_CANCELED" | "APPROVAL_COMMENTED" | "REPORT_CREATED" | "HOOK_CREATED" | "HOOK_EDITED" | "HOOK_DELIVERY_MODE_CHANGED" | "HOOK_SECRET_ROTATED" | "DELIVERY_REPLAYED")[];
                    /** @description Only objects with one of these values. */
                    ActorId?: string[];
                    /** @description Only objects with one of these values. */
                    ActorType?: ("KEY" | "STAFF" | "SERVICE")[];
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what follows this link. */
                    AfterSequence?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with this value. */
                    RequestId?: string;
                    /** @description Only objects with one of these values. */
                    ResourceId?: string[];
                    /** @description Only objects with this value. */
                    ResourceType?: string;
                    /** @description Only objects with one of these values. */
                    Service?: string[];
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
    "/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proves that the audit trail is complete and unchanged
         * @description The hashes that link each entry to the one before are computed again. One call checks up to 100000 entries; a longer trail is proved by further calls, each with AfterSequence, the LastSequence of the call before. Once a day the head of the chain is signed; these signatures are checked, too.
         *
         *     Needs the permission `audit:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what follows the last anchor before the day of this time. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what follows this link. */
                    AfterSequence?: number;
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
                        "application/json": components["schemas"]["VerificationView"];
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
    "/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the client's own data
         * @description It shows addresses, contacts, colours and the limits of the account.
         *
         *     Needs the permission `client:read`.
         */
        get: {
            parameters: {
                query?: never;
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
                        "application/json": components["schemas"]["ClientView"];
                    };
                };
            };
        };
        /**
         * Changes the client's own data
         * @description Members that are not sent stay as they are.
         *
         *     Needs the permission `client:write`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditClientRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClientView"];
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
    "/clients/bankaccounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the bank accounts of the client itself
         * @description Deactivated accounts are listed as well.
         *
         *     Needs the permission `bankaccounts:read`.
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
                        "application/json": components["schemas"]["BankAccountView"][];
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
    "/clients/bankaccounts/iban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Registers a bank account of the client itself
         * @description Payouts of the client's own wallets go there.
         *
         *     Needs the permission `bankaccounts:write`.
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
                    "application/json": components["schemas"]["BankAccountRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BankAccountView"];
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
    "/clients/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Downloads the client's logo
         * @description Its address is the Logo of the client.
         *
         *     Needs no permission: every key of the client may call it.
         */
        get: {
            parameters: {
                query?: never;
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
                        "*/*": string;
                    };
                };
            };
        };
        /**
         * Replaces the client's logo
         * @description The file is sent as base64 (JPEG, GIF or PNG).
         *
         *     Needs the permission `client:write`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LogoRequest"];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/permissiongroups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the permission groups
         * @description Those that every client has come first.
         *
         *     Needs the permission `team:read`.
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
                        "application/json": components["schemas"]["PermissionGroupView"][];
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates a permission group
         * @description Nobody can give a permission that they do not hold.
         *
         *     Needs the permission `team:write`.
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
                    "application/json": components["schemas"]["KeepPermissionGroupRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PermissionGroupView"];
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
    "/clients/permissiongroups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a permission group
         * @description It shows for each menu what its members may read, create and edit.
         *
         *     Needs the permission `team:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the group.
                     * @example pgroup_m_01k00000000000000000000001
                     */
                    groupId: string;
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
                        "application/json": components["schemas"]["PermissionGroupView"];
                    };
                };
            };
        };
        /**
         * Changes a permission group
         * @description It takes effect for its members within a second.
         *
         *     Needs the permission `team:write`.
         *
         *     A person at the dashboard must have given the second factor in the last five minutes, otherwise the answer is 401 `insufficient_user_authentication`; an API key is not asked.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the group.
                     * @example pgroup_m_01k00000000000000000000001
                     */
                    groupId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["KeepPermissionGroupRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PermissionGroupView"];
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
    "/clients/permissiongroups/{groupId}/ssos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the people of a permission group
         * @description People whose invitation is open are listed as well.
         *
         *     Needs the permission `team:read`.
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
                     * @description Id of the group.
                     * @example pgroup_m_01k00000000000000000000001
                     */
                    groupId: string;
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
                        "application/json": components["schemas"]["StaffView"][];
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
    "/clients/ssos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the people of the client
         * @description People whose invitation is open are listed as well.
         *
         *     Needs the permission `team:read`.
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
                        "application/json": components["schemas"]["StaffView"][];
                    };
                };
            };
        };
        put?: never;
        /**
         * Invites a person
         * @description They receive a mail with a link that expires.
         *
         *     Needs the permission `team:write`.
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
                    "application/json": components["schemas"]["InviteRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffView"];
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
    "/clients/ssos/{ssoId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a person of the client
         * @description It shows the permission group and the state of the invitation.
         *
         *     Needs the permission `team:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the sso.
                     * @example sso_m_01k00000000000000000000001
                     */
                    ssoId: string;
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
                        "application/json": components["schemas"]["StaffView"];
                    };
                };
            };
        };
        /**
         * Changes a person of the client
         * @description A person who is deactivated is signed out within a second.
         *
         *     Needs the permission `team:write`.
         *
         *     A person at the dashboard must have given the second factor in the last five minutes, otherwise the answer is 401 `insufficient_user_authentication`; an API key is not asked.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the sso.
                     * @example sso_m_01k00000000000000000000001
                     */
                    ssoId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditStaffRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffView"];
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
    "/clients/ssos/{ssoId}/extendinvitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sends an invitation again
         * @description The link of the new mail lasts as long as the first one did.
         *
         *     Needs the permission `team:write`.
         *
         *     A person at the dashboard must have given the second factor in the last five minutes, otherwise the answer is 401 `insufficient_user_authentication`; an API key is not asked.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the sso.
                     * @example sso_m_01k00000000000000000000001
                     */
                    ssoId: string;
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
                        "application/json": components["schemas"]["StaffView"];
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
    "/countries/{countryCode}/authorizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads what is allowed for a country
         * @description It says whether users may be created, bank accounts be registered and payouts be made.
         *
         *     Needs no permission: every key of the client may call it.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description ISO 3166-1 alpha-2.
                     * @example FR
                     */
                    countryCode: string;
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
                        "application/json": components["schemas"]["CountryAuthorization"];
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
    "/countries/authorizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what is allowed for each country
         * @description It says whether users may be created, bank accounts be registered and payouts be made.
         *
         *     Needs no permission: every key of the client may call it.
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
                        "application/json": components["schemas"]["CountryAuthorization"][];
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
    "/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the API keys of the client
         * @description Secrets are never shown again.
         *
         *     Needs the permission `keys:read`.
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
                        "application/json": components["schemas"]["KeyView"][];
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates an API key
         * @description The secret stands in this answer only; a key without Permissions and Areas may do everything, or look at everything if it is ReadOnly.
         *
         *     Needs the permission `keys:write`.
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
                    "application/json": components["schemas"]["CreateKeyRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeyView"];
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
    "/keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads an API key
         * @description Its secret is not shown.
         *
         *     Needs the permission `keys:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the key.
                     * @example key_m_01k00000000000000000000001
                     */
                    keyId: string;
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
                        "application/json": components["schemas"]["KeyView"];
                    };
                };
            };
        };
        /**
         * Changes name, tag, expiry and addresses of an API key
         * @description New bounds are in force within a second: tokens from before are not accepted any more. What the key may do cannot be changed.
         *
         *     Needs the permission `keys:write`.
         *
         *     A person at the dashboard must have given the second factor in the last five minutes, otherwise the answer is 401 `insufficient_user_authentication`; an API key is not asked.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the key.
                     * @example key_m_01k00000000000000000000001
                     */
                    keyId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditKeyRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeyView"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Revokes an API key
         * @description Calls with it are refused within a second; this cannot be undone.
         *
         *     Needs the permission `keys:write`.
         *
         *     A person at the dashboard must have given the second factor in the last five minutes, otherwise the answer is 401 `insufficient_user_authentication`; an API key is not asked.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the key.
                     * @example key_m_01k00000000000000000000001
                     */
                    keyId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/{keyId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replaces the secret of an API key
         * @description The new one stands in this answer only; the one before works until OverlapSeconds have passed, and with 0 ends at once, as do its tokens.
         *
         *     Needs the permission `keys:write`.
         *
         *     A person at the dashboard must have given the second factor in the last five minutes, otherwise the answer is 401 `insufficient_user_authentication`; an API key is not asked.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the key.
                     * @example key_m_01k00000000000000000000001
                     */
                    keyId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RotateKeyRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeyView"];
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
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells who the caller is
         * @description It shows the client, the person or key, and the permissions.
         *
         *     Needs no permission: every key of the client may call it.
         */
        get: {
            parameters: {
                query?: never;
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
                        "application/json": components["schemas"]["MeView"];
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
    "/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the notes about an object, the oldest first
         * @description ObjectType and ObjectId are needed, and so is the permission to read the object itself.
         *
         *     Needs the permission `notes:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Id of the object. */
                    ObjectId?: string;
                    /** @description Kind of the object. */
                    ObjectType?: ("USER" | "PAYIN" | "TRANSFER" | "PAYOUT" | "REFUND" | "CONVERSION" | "DISPUTE" | "KYC_DOCUMENT" | "UBO_DECLARATION")[];
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
                        "application/json": components["schemas"]["NoteView"][];
                    };
                };
            };
        };
        put?: never;
        /**
         * Writes a note about a user, a transaction, a dispute or what a user is verified with
         * @description It is for the people and systems of the client alone, and an object has 200 of them at most. The caller needs the permission to read the object itself; of users it is looked up whether they exist.
         *
         *     Needs the permission `notes:write`.
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
                    "application/json": components["schemas"]["CreateNoteRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NoteView"];
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
    "/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes a note
         * @description Only its author can.
         *
         *     Needs the permission `notes:write`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the note.
                     * @example note_m_01k00000000000000000000001
                     */
                    noteId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditNoteRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NoteView"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes a note
         * @description Only its author can; the audit trail keeps that there was one.
         *
         *     Needs the permission `notes:write`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the note.
                     * @example note_m_01k00000000000000000000001
                     */
                    noteId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the tags of an object
         * @description ObjectType and ObjectId are needed, and so is the permission to read the object itself.
         *
         *     Needs the permission `notes:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Id of the object. */
                    ObjectId?: string;
                    /** @description Kind of the object. */
                    ObjectType?: ("USER" | "PAYIN" | "TRANSFER" | "PAYOUT" | "REFUND" | "CONVERSION" | "DISPUTE" | "KYC_DOCUMENT" | "UBO_DECLARATION")[];
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
                        "application/json": components["schemas"]["TagsView"];
                    };
                };
            };
        };
        /**
         * Gives an object its tags, in place of those it had
         * @description There are up to 20, of up to 40 characters, kept in lower case. They are for the people and systems of the client alone, and are not the Tag that a merchant's system sends with an object.
         *
         *     Needs the permission `notes:write`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["KeepTagsRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TagsView"];
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
    "/tags/objects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the objects that have a tag, the longest tagged first
         * @description The parameter Tag is needed; only kinds of objects are listed that the caller may read.
         *
         *     Needs the permission `notes:read`.
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
                    /** @description The tag, in any letter case. */
                    Tag?: string;
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
                        "application/json": components["schemas"]["TaggedObjectView"][];
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
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the users of the client
         * @description It shows what natural and legal users have in common.
         *
         *     Needs the permission `users:read`.
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
                        "application/json": components["schemas"]["UserView"][];
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
    "/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a user
         * @description The answer has the form of the user's PersonType.
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
                        "application/json": components["schemas"]["FullUserView"];
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
    "/users/{userId}/bankaccounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the bank accounts of a user
         * @description Deactivated accounts are listed as well.
         *
         *     Needs the permission `bankaccounts:read`.
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
                        "application/json": components["schemas"]["BankAccountView"][];
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
    "/users/{userId}/bankaccounts/{bankAccountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a bank account of a user
         * @description Deactivated accounts are found as well.
         *
         *     Needs the permission `bankaccounts:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the bank account.
                     * @example bankacc_m_01k00000000000000000000001
                     */
                    bankAccountId: string;
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
                        "application/json": components["schemas"]["BankAccountView"];
                    };
                };
            };
        };
        /**
         * Deactivates a bank account or changes its Tag
         * @description An account that was deactivated stays so.
         *
         *     Needs the permission `bankaccounts:write`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the bank account.
                     * @example bankacc_m_01k00000000000000000000001
                     */
                    bankAccountId: string;
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
                    "application/json": components["schemas"]["EditBankAccountRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BankAccountView"];
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
    "/users/{userId}/bankaccounts/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Registers a bank account of a user
         * @description The type in the path (IBAN, GB, US, CA or OTHER) decides which members are needed.
         *
         *     Needs the permission `bankaccounts:write`.
         *
         *     A person at the dashboard must have given the second factor in the last five minutes, otherwise the answer is 401 `insufficient_user_authentication`; an API key is not asked.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Type of the object, letter case ignored.
                     * @example ca
                     */
                    type: string;
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
                    "application/json": components["schemas"]["BankAccountRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BankAccountView"];
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
    "/users/legal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Creates a legal user
         * @description A PAYER needs the company's name and the representative's only, an OWNER also address and company number.
         *
         *     Needs the permission `users:write`.
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
                    "application/json": components["schemas"]["UserRequestLegal"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LegalUserView"];
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
    "/users/legal/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a legal user
         * @description Natural users are not found here.
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
                        "application/json": components["schemas"]["LegalUserView"];
                    };
                };
            };
        };
        /**
         * Changes a legal user
         * @description Members that are not sent stay as they are.
         *
         *     Needs the permission `users:write`.
         */
        put: {
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
                    "application/json": components["schemas"]["UserRequestLegal"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LegalUserView"];
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
    "/users/natural": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Creates a natural user
         * @description A PAYER needs name and email only, an OWNER also birthday, nationality and country of residence.
         *
         *     Needs the permission `users:write`.
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
                    "application/json": components["schemas"]["UserRequestNatural"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NaturalUserView"];
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
    "/users/natural/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a natural user
         * @description Legal users are not found here.
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
                        "application/json": components["schemas"]["NaturalUserView"];
                    };
                };
            };
        };
        /**
         * Changes a natural user
         * @description Members that are not sent stay as they are.
         *
         *     Needs the permission `users:write`.
         */
        put: {
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
                    "application/json": components["schemas"]["UserRequestNatural"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NaturalUserView"];
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
        /** @description An anchor as it is shown. */
        AnchorView: {
            /** @description in UTC, 2026-01-31 */
            Day: string;
            /** @description of the link, in hexadecimal */
            Hash: string;
            KeyId: string;
            /** @description of the Ed25519 key, as X.509 writes it, in base64 */
            PublicKey: string;
            /**
             * Format: int64
             * @description the link that is signed
             */
            Sequence: number;
            /** @description in base64, over ClientId|Day|Sequence|Hash */
            Signature: string;
        };
        /** @description One line of the audit trail. */
        AuditEntry: {
            Action: string;
            ActorId: string;
            ActorName: string | null;
            /** @description KEY, STAFF or SERVICE (an operator's tool) */
            ActorType: string;
            Changes: components["schemas"]["Change"][];
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description Unique identifier. */
            Id: string;
            /** @description where the request came from, as the gateway saw it */
            IpAddress: string | null;
            /** @description what the caller gave as a reason, if anything */
            Reason: string | null;
            RequestId: string | null;
            /** @description Id of the object that the event or entry is about. */
            ResourceId: string;
            ResourceType: string;
            /** @description that made the change */
            Service: string;
            /** @description in which a person did it */
            SessionId: string | null;
        };
        /** @description What callers send to register an account; each type reads its own members. */
        BankAccountRequest: {
            /** @description Routing number of the bank, nine digits. */
            ABA?: string | null;
            /** @description Number of the account. */
            AccountNumber?: string | null;
            /** @description Name of the bank. */
            BankName?: string | null;
            /** @description Bank identifier code, 8 or 11 characters. */
            BIC?: string | null;
            /** @description Number of the branch, five digits. */
            BranchCode?: string | null;
            /** @description ISO 3166-1 alpha-2. */
            Country?: string | null;
            /** @description CHECKING or SAVINGS. */
            DepositAccountType?: string | null;
            /** @description International bank account number, without blanks. */
            IBAN?: string | null;
            /** @description Number of the bank, three or four digits. */
            InstitutionNumber?: string | null;
            OwnerAddress?: components["schemas"]["Address"] | null;
            /** @description Name of the account's holder. */
            OwnerName?: string | null;
            /** @description Sort code of the branch, six digits. */
            SortCode?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Contract object BankAccount: what all types share, and the members of the type. */
        BankAccountView: {
            /** @description Routing number of the bank, nine digits. */
            ABA?: string;
            /** @description Number of the account. */
            AccountNumber?: string;
            /** @description Whether it can be used; once false, it stays false. */
            Active: boolean;
            /** @description Name of the bank. */
            BankName?: string;
            /** @description Bank identifier code, 8 or 11 characters. */
            BIC?: string;
            /** @description Number of the branch, five digits. */
            BranchCode?: string;
            /** @description ISO 3166-1 alpha-2. */
            Country?: string;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description CHECKING or SAVINGS. */
            DepositAccountType?: string;
            /** @description International bank account number, without blanks. */
            IBAN?: string;
            /** @description Unique identifier. */
            Id: string;
            /** @description Number of the bank, three or four digits. */
            InstitutionNumber?: string;
            OwnerAddress: components["schemas"]["Address"];
            /** @description Name of the account's holder. */
            OwnerName: string;
            /** @description Sort code of the branch, six digits. */
            SortCode?: string;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "IBAN" | "GB" | "US" | "CA" | "OTHER";
            /** @description Id of the user to whom it belongs. */
            UserId: string;
        };
        /** @description One field that changed. */
        Change: {
            /** @description the value after; null when there is none or when it is personal data */
            After: unknown;
            /** @description the value before; null when there was none or when it is personal data */
            Before: unknown;
            /** @description the contract's name */
            Field: string;
        };
        /** @description Contract object Client. */
        ClientView: {
            /** @description Whom to tell of matters of administration. */
            AdminEmails: string[];
            /** @description Whom to tell of invoices. */
            BillingEmails: string[];
            /** @description Your ClientId. */
            ClientId: string;
            CompanyReference: string | null;
            /** @description Whom to tell of fraud and disputes. */
            FraudEmails: string[];
            /** @description Address of the company. */
            HeadquartersAddress: components["schemas"]["Address"];
            /** @description Phone number of the company. */
            HeadquartersPhoneNumber: string | null;
            Licensor: string | null;
            Logo: string | null;
            Name: string;
            PlatformCategorization: components["schemas"]["PlatformCategorization"] | null;
            /** @description What your platform does. */
            PlatformDescription: string | null;
            PlatformType: string | null;
            /** @description Address of your platform. */
            PlatformURL: string | null;
            /** @description Colour of buttons of hosted pages, #RRGGBB. */
            PrimaryButtonColour: string | null;
            /** @description Colour of hosted pages, #RRGGBB. */
            PrimaryThemeColour: string | null;
            RegisteredName: string | null;
            /** @description Tax number of the company. */
            TaxNumber: string | null;
            /** @description Whom to tell of technical matters. */
            TechEmails: string[];
        };
        /** @description Contract object CountryAuthorization. */
        CountryAuthorization: {
            Authorization: components["schemas"]["Rules"];
            CountryCode: string;
            CountryName: string;
            /** Format: int64 */
            LastUpdate: number;
        };
        /** @description A key as it is asked for. */
        CreateKeyRequest: {
            /** @description what it is for: PAYMENTS, PAYOUTS, USERS, DISPUTES, REPORTING, DEVELOPERS, ACCOUNT */
            Areas?: string[] | null;
            /**
             * Format: int64
             * @description when it ends by itself, in Unix seconds; at most two years away
             */
            ExpiresAt?: number | null;
            /** @description addresses and ranges (CIDR) that it may be used from, at most 50; empty for all */
            IpAllowList?: string[] | null;
            Name?: string | null;
            /** @description what may be read and written, one by one; instead of Areas */
            Permissions?: string[] | null;
            /** @description whether it shall only look */
            ReadOnly?: boolean | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        CreateNoteRequest: {
            ObjectId?: string | null;
            /** @enum {string|null} */
            ObjectType?: "USER" | "PAYIN" | "TRANSFER" | "PAYOUT" | "REFUND" | "CONVERSION" | "DISPUTE" | "KYC_DOCUMENT" | "UBO_DECLARATION" | null;
            Text?: string | null;
        };
        EditBankAccountRequest: {
            /** @description Whether it can be used; once false, it stays false. */
            Active?: boolean | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description What a client may change about itself; null leaves a member as it is. */
        EditClientRequest: {
            /** @description Whom to tell of matters of administration. */
            AdminEmails?: string[] | null;
            /** @description Whom to tell of invoices. */
            BillingEmails?: string[] | null;
            /** @description Whom to tell of fraud and disputes. */
            FraudEmails?: string[] | null;
            /** @description Address of the company. */
            HeadquartersAddress?: components["schemas"]["Address"] | null;
            /** @description Phone number of the company. */
            HeadquartersPhoneNumber?: string | null;
            PlatformCategorization?: components["schemas"]["PlatformCategorization"] | null;
            /** @description What your platform does. */
            PlatformDescription?: string | null;
            PlatformType?: string | null;
            /** @description Address of your platform. */
            PlatformURL?: string | null;
            /** @description Colour of buttons of hosted pages, #RRGGBB. */
            PrimaryButtonColour?: string | null;
            /** @description Colour of hosted pages, #RRGGBB. */
            PrimaryThemeColour?: string | null;
            /** @description Tax number of the company. */
            TaxNumber?: string | null;
            /** @description Whom to tell of technical matters. */
            TechEmails?: string[] | null;
        };
        /** @description What is asked for; null leaves a member as it is. */
        EditKeyRequest: {
            /**
             * Format: int64
             * @description when the key ends by itself, in Unix seconds; at most two years away; 0 when it shall not
             */
            ExpiresAt?: number | null;
            /** @description addresses and ranges (CIDR) that it may be used from, at most 50; empty for all */
            IpAllowList?: string[] | null;
            Name?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        EditNoteRequest: {
            Text?: string | null;
        };
        /** @description What is to change. */
        EditStaffRequest: {
            /** @description Whether it can be used; once false, it stays false. */
            Active?: boolean | null;
            /** @description Given name. */
            FirstName?: string | null;
            /** @description Family name. */
            LastName?: string | null;
            /** @description Id of the group of permissions. */
            PermissionGroupId?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description A user in the form of the PersonType. */
        FullUserView: components["schemas"]["NaturalUserView"] | components["schemas"]["LegalUserView"];
        InviteRequest: {
            /** @description E-mail address. */
            Email?: string | null;
            /** @description Given name. */
            FirstName?: string | null;
            /** @description Family name. */
            LastName?: string | null;
            /** @description Id of the group of permissions. */
            PermissionGroupId?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description What is asked for; null leaves a member as it is. */
        KeepPermissionGroupRequest: {
            Name?: string | null;
            /** @description What the group may do: for each resource whether to read, create and edit. */
            Scopes?: {
                [key: string]: components["schemas"]["Rights"];
            } | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        KeepTagsRequest: {
            ObjectId?: string | null;
            /** @enum {string|null} */
            ObjectType?: "USER" | "PAYIN" | "TRANSFER" | "PAYOUT" | "REFUND" | "CONVERSION" | "DISPUTE" | "KYC_DOCUMENT" | "UBO_DECLARATION" | null;
            Tags?: string[] | null;
        };
        /** @description An API key on the merchant API; Kontor's own object. */
        KeyView: {
            /** @description whether it can be used; once false, it stays false */
            Active: boolean;
            /** @description the secret; only in the answer that creates it */
            ApiKey?: string | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /**
             * Format: int64
             * @description when it ends by itself, in Unix seconds
             */
            ExpiresAt: number | null;
            /** @description Unique identifier. */
            Id: string;
            /** @description addresses and ranges (CIDR) that it may be used from; empty for all */
            IpAllowList: string[];
            /**
             * Format: int64
             * @description when it was last used, in Unix seconds, to the minute
             */
            LastUsedDate: number | null;
            /** @description network of the last use: the /24 of an IPv4 address, the /48 of an IPv6 address */
            LastUsedFrom: string | null;
            Name: string;
            /** @description What may be read and written. */
            Permissions: string[];
            /**
             * Format: int64
             * @description until when the secret before that still works, in Unix seconds; null when it does not
             */
            PreviousSecretExpirationDate: number | null;
            /** @description whether it can only look */
            ReadOnly: boolean;
            /**
             * Format: int64
             * @description when it was revoked or ended by itself, in Unix seconds
             */
            RevokedDate: number | null;
            /**
             * Format: int64
             * @description when its secret was last replaced, in Unix seconds
             */
            RotatedDate: number | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @description what is allowed and probably not meant, such as a very wide range */
            Warnings: string[];
        };
        /** @description Contract object LegalUser. */
        LegalUserView: {
            /** @description Number in the register of companies. */
            CompanyNumber: string | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description E-mail address. */
            Email: string;
            /** @description Address of the company. */
            HeadquartersAddress: components["schemas"]["Address"];
            /** @description Unique identifier. */
            Id: string;
            /**
             * @description LIGHT, or REGULAR once the documents are validated.
             * @enum {string}
             */
            KYCLevel: "LIGHT" | "REGULAR";
            /**
             * @description Kind of company.
             * @enum {string}
             */
            LegalPersonType: "BUSINESS" | "ORGANIZATION" | "SOLETRADER" | "PARTNERSHIP";
            /** @description Address of the person who acts for the company. */
            LegalRepresentativeAddress: components["schemas"]["Address"];
            /**
             * Format: int64
             * @description Date of birth of the person who acts for the company: Unix seconds of midnight UTC.
             */
            LegalRepresentativeBirthday: number | null;
            /** @description Country of residence of the person who acts for the company, ISO 3166-1 alpha-2. */
            LegalRepresentativeCountryOfResidence: string | null;
            /** @description E-mail address of the person who acts for the company. */
            LegalRepresentativeEmail: string | null;
            /** @description Given name of the person who acts for the company. */
            LegalRepresentativeFirstName: string;
            /** @description Family name of the person who acts for the company. */
            LegalRepresentativeLastName: string;
            /** @description Nationality of the person who acts for the company, ISO 3166-1 alpha-2. */
            LegalRepresentativeNationality: string | null;
            LegalRepresentativeProofOfIdentity: string | null;
            Name: string;
            /**
             * @description NATURAL or LEGAL.
             * @enum {string}
             */
            PersonType: "NATURAL" | "LEGAL";
            /** @description Phone number in E.164 form, or a national one with PhoneNumberCountry. */
            PhoneNumber: string | null;
            /** @description Country of a national phone number, ISO 3166-1 alpha-2. */
            PhoneNumberCountry: string | null;
            ProofOfRegistration: string | null;
            ShareholderDeclaration: string | null;
            Statute: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @description Whether the user has accepted your terms and conditions; cannot be taken back. */
            TermsAndConditionsAccepted: boolean;
            /**
             * Format: int64
             * @description When the terms and conditions were accepted, in Unix seconds.
             */
            TermsAndConditionsAcceptedDate: number | null;
            /**
             * @description PAYER: gives money only; OWNER: also receives money and needs verification.
             * @enum {string}
             */
            UserCategory: "PAYER" | "OWNER" | "PLATFORM";
            /**
             * @description ACTIVE or CLOSED.
             * @enum {string}
             */
            UserStatus: "ACTIVE" | "CLOSED";
        };
        LogoRequest: {
            File?: string | null;
        };
        /** @description The caller. */
        MeView: {
            /** @enum {string} */
            Actor: "KEY" | "STAFF" | "SERVICE";
            /** @description Your ClientId. */
            ClientId: string;
            ClientName: string;
            /** @description E-mail address. */
            Email: string | null;
            /** @description Given name. */
            FirstName: string | null;
            /** @description of the SSO object for people, of the Keycloak client for keys */
            Id: string;
            /**
             * Format: int64
             * @description When the person signed in last, in Unix seconds.
             */
            LastLoginDate: number | null;
            /** @description Family name. */
            LastName: string | null;
            Name: string | null;
            /** @description Id of the group of permissions. */
            PermissionGroupId: string | null;
            PermissionGroupName: string | null;
            /** @description as the token has them */
            Permissions: string[];
        };
        /** @description Contract object NaturalUser. */
        NaturalUserView: {
            Address: components["schemas"]["Address"];
            /**
             * Format: int64
             * @description Unix seconds of midnight UTC.
             */
            Birthday: number | null;
            /** @description NORMAL or DECLARATIVE. */
            Capacity: string;
            /** @description ISO 3166-1 alpha-2. */
            CountryOfResidence: string | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description E-mail address. */
            Email: string;
            /** @description Given name. */
            FirstName: string;
            /** @description Unique identifier. */
            Id: string;
            /**
             * Format: int32
             * @description Range of the yearly income, 1 to 6.
             */
            IncomeRange: number | null;
            /**
             * @description LIGHT, or REGULAR once the documents are validated.
             * @enum {string}
             */
            KYCLevel: "LIGHT" | "REGULAR";
            /** @description Family name. */
            LastName: string;
            /** @description ISO 3166-1 alpha-2. */
            Nationality: string | null;
            /** @description What the user works as. */
            Occupation: string | null;
            /**
             * @description NATURAL or LEGAL.
             * @enum {string}
             */
            PersonType: "NATURAL" | "LEGAL";
            /** @description Phone number in E.164 form, or a national one with PhoneNumberCountry. */
            PhoneNumber: string | null;
            /** @description Country of a national phone number, ISO 3166-1 alpha-2. */
            PhoneNumberCountry: string | null;
            ProofOfAddress: string | null;
            ProofOfIdentity: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @description Whether the user has accepted your terms and conditions; cannot be taken back. */
            TermsAndConditionsAccepted: boolean;
            /**
             * Format: int64
             * @description When the terms and conditions were accepted, in Unix seconds.
             */
            TermsAndConditionsAcceptedDate: number | null;
            /**
             * @description PAYER: gives money only; OWNER: also receives money and needs verification.
             * @enum {string}
             */
            UserCategory: "PAYER" | "OWNER" | "PLATFORM";
            /**
             * @description ACTIVE or CLOSED.
             * @enum {string}
             */
            UserStatus: "ACTIVE" | "CLOSED";
        };
        /** @description A note about an object; an addition of Kontor. */
        NoteView: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description the person's name when the note was written */
            AuthorName: string | null;
            /** @description STAFF or KEY */
            AuthorType: string;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /**
             * Format: int64
             * @description when the author last changed it
             */
            EditDate: number | null;
            /** @description Unique identifier. */
            Id: string;
            ObjectId: string;
            /** @enum {string} */
            ObjectType: "USER" | "PAYIN" | "TRANSFER" | "PAYOUT" | "REFUND" | "CONVERSION" | "DISPUTE" | "KYC_DOCUMENT" | "UBO_DECLARATION";
            Text: string;
        };
        /** @description Contract object PermissionGroup. */
        PermissionGroupView: {
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description Unique identifier. */
            Id: string;
            Name: string;
            /** @description what the scopes stand for; an addition of Kontor */
            Permissions: string[];
            /** @description What the group may do: for each resource whether to read, create and edit. */
            Scopes: {
                [key: string]: components["schemas"]["Rights"];
            };
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            Type: string;
        };
        /** @description Contract object PlatformCategorization. */
        PlatformCategorization: {
            BusinessType?: string | null;
            Sector?: string | null;
        };
        /** @description What a scope allows. */
        Rights: {
            Create: boolean;
            Edit: boolean;
            Read: boolean;
        };
        /** @description How a secret is replaced. */
        RotateKeyRequest: {
            /**
             * Format: int64
             * @description how long the present secret goes on working, at most a week (604800)
             */
            OverlapSeconds?: number | null;
        };
        /** @description What is not done in the country. */
        Rules: {
            BlockBankAccountCreation: boolean;
            BlockPayout: boolean;
            BlockUserCreation: boolean;
        };
        /** @description Contract object SSO. */
        StaffView: {
            /** @description Whether it can be used; once false, it stays false. */
            Active: boolean;
            /** @description Your ClientId. */
            ClientId: string;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description E-mail address. */
            Email: string;
            /** @description Given name. */
            FirstName: string;
            /** @description Unique identifier. */
            Id: string;
            InvitationStatus: string;
            /**
             * Format: int64
             * @description When the person signed in last, in Unix seconds.
             */
            LastLoginDate: number | null;
            /** @description Family name. */
            LastName: string;
            /** @description Id of the group of permissions. */
            PermissionGroupId: string;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
        };
        /** @description An object that has a tag. */
        TaggedObjectView: {
            /** @description the person who gave it the tag */
            AuthorName: string | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            ObjectId: string;
            /** @enum {string} */
            ObjectType: "USER" | "PAYIN" | "TRANSFER" | "PAYOUT" | "REFUND" | "CONVERSION" | "DISPUTE" | "KYC_DOCUMENT" | "UBO_DECLARATION";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string;
        };
        /** @description The tags of an object. */
        TagsView: {
            ObjectId: string;
            /** @enum {string} */
            ObjectType: "USER" | "PAYIN" | "TRANSFER" | "PAYOUT" | "REFUND" | "CONVERSION" | "DISPUTE" | "KYC_DOCUMENT" | "UBO_DECLARATION";
            Tags: string[];
        };
        /** @description Fields of a legal user. */
        UserRequestLegal: {
            /** @description Number in the register of companies. */
            CompanyNumber?: string | null;
            /** @description E-mail address. */
            Email?: string | null;
            /** @description Address of the company. */
            HeadquartersAddress?: components["schemas"]["Address"] | null;
            /**
             * @description Kind of company.
             * @enum {string|null}
             */
            LegalPersonType?: "BUSINESS" | "ORGANIZATION" | "SOLETRADER" | "PARTNERSHIP" | null;
            /** @description Address of the person who acts for the company. */
            LegalRepresentativeAddress?: components["schemas"]["Address"] | null;
            /**
             * Format: int64
             * @description Date of birth of the person who acts for the company: Unix seconds of midnight UTC.
             */
            LegalRepresentativeBirthday?: number | null;
            /** @description Country of residence of the person who acts for the company, ISO 3166-1 alpha-2. */
            LegalRepresentativeCountryOfResidence?: string | null;
            /** @description E-mail address of the person who acts for the company. */
            LegalRepresentativeEmail?: string | null;
            /** @description Given name of the person who acts for the company. */
            LegalRepresentativeFirstName?: string | null;
            /** @description Family name of the person who acts for the company. */
            LegalRepresentativeLastName?: string | null;
            /** @description Nationality of the person who acts for the company, ISO 3166-1 alpha-2. */
            LegalRepresentativeNationality?: string | null;
            Name?: string | null;
            /** @description Phone number in E.164 form, or a national one with PhoneNumberCountry. */
            PhoneNumber?: string | null;
            /** @description Country of a national phone number, ISO 3166-1 alpha-2. */
            PhoneNumberCountry?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
            /** @description Whether the user has accepted your terms and conditions; cannot be taken back. */
            TermsAndConditionsAccepted?: boolean | null;
            /**
             * @description PAYER: gives money only; OWNER: also receives money and needs verification.
             * @enum {string|null}
             */
            UserCategory?: "PAYER" | "OWNER" | "PLATFORM" | null;
        };
        /** @description Fields of a natural user. */
        UserRequestNatural: {
            Address?: components["schemas"]["Address"] | null;
            /**
             * Format: int64
             * @description Unix seconds of midnight UTC.
             */
            Birthday?: number | null;
            /** @description NORMAL or DECLARATIVE. */
            Capacity?: string | null;
            /** @description ISO 3166-1 alpha-2. */
            CountryOfResidence?: string | null;
            /** @description E-mail address. */
            Email?: string | null;
            /** @description Given name. */
            FirstName?: string | null;
            /**
             * Format: int32
             * @description Range of the yearly income, 1 to 6.
             */
            IncomeRange?: number | null;
            /** @description Family name. */
            LastName?: string | null;
            /** @description ISO 3166-1 alpha-2. */
            Nationality?: string | null;
            /** @description What the user works as. */
            Occupation?: string | null;
            /** @description Phone number in E.164 form, or a national one with PhoneNumberCountry. */
            PhoneNumber?: string | null;
            /** @description Country of a national phone number, ISO 3166-1 alpha-2. */
            PhoneNumberCountry?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
            /** @description Whether the user has accepted your terms and conditions; cannot be taken back. */
            TermsAndConditionsAccepted?: boolean | null;
            /**
             * @description PAYER: gives money only; OWNER: also receives money and needs verification.
             * @enum {string|null}
             */
            UserCategory?: "PAYER" | "OWNER" | "PLATFORM" | null;
        };
        /** @description What lists show of every user. */
        UserView: {
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description E-mail address. */
            Email: string;
            /** @description Unique identifier. */
            Id: string;
            /**
             * @description LIGHT, or REGULAR once the documents are validated.
             * @enum {string}
             */
            KYCLevel: "LIGHT" | "REGULAR";
            /**
             * @description NATURAL or LEGAL.
             * @enum {string}
             */
            PersonType: "NATURAL" | "LEGAL";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @description Whether the user has accepted your terms and conditions; cannot be taken back. */
            TermsAndConditionsAccepted: boolean;
            /**
             * Format: int64
             * @description When the terms and conditions were accepted, in Unix seconds.
             */
            TermsAndConditionsAcceptedDate: number | null;
            /**
             * @description PAYER: gives money only; OWNER: also receives money and needs verification.
             * @enum {string}
             */
            UserCategory: "PAYER" | "OWNER" | "PLATFORM";
            /**
             * @description ACTIVE or CLOSED.
             * @enum {string}
             */
            UserStatus: "ACTIVE" | "CLOSED";
        };
        /** @description What became of the proof of a client's chain. */
        VerificationView: {
            /** @description whether the chain was checked to its end; if not, and it is valid, go on with AfterSequence */
            Complete: boolean;
            /**
             * Format: int64
             * @description how many were checked in this call
             */
            Entries: number;
            /** @description its entry, if the link still names one */
            FirstBrokenEntryId: string | null;
            /**
             * Format: int64
             * @description the first link that is not what it should be
             */
            FirstBrokenSequence: number | null;
            /** @description the youngest of the daily signatures over the chain */
            LastAnchor: components["schemas"]["AnchorView"] | null;
            /** @description its hash, in hexadecimal */
            LastHash: string | null;
            /**
             * Format: int64
             * @description the last link that is good
             */
            LastSequence: number;
            /**
             * Format: int64
             * @description entries of the last seconds, which are no part of the chain yet; 10000 at most are counted
             */
            UnlinkedEntries: number;
            /** @description whether every link that was checked is what its entry says */
            Valid: boolean;
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
