/* Written by scripts/api-types.mjs from docs/openapi/identity.yaml; never edited by hand. */

export interface paths {
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    page?: number;
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC */
                    Sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page; the numbers are in the headers */
                200: {
                    headers: {
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
    "/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
        get: {
            parameters: {
                query?: {
                    page?: number;
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC */
                    Sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page; the numbers are in the headers */
                200: {
                    headers: {
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
                        "application/json": string;
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: {
                    page?: number;
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC */
                    Sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page; the numbers are in the headers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PermissionGroupView"][];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Request"];
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    groupId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Request"];
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
        get: {
            parameters: {
                query?: {
                    page?: number;
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC */
                    Sort?: string;
                };
                header?: never;
                path: {
                    groupId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page; the numbers are in the headers */
                200: {
                    headers: {
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
        get: {
            parameters: {
                query?: {
                    page?: number;
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC */
                    Sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page; the numbers are in the headers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffView"][];
                    };
                };
            };
        };
        put?: never;
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ssoId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Request"];
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
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
        get: {
            parameters: {
                query?: {
                    page?: number;
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC */
                    Sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page; the numbers are in the headers */
                200: {
                    headers: {
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
        get: {
            parameters: {
                query?: {
                    page?: number;
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC */
                    Sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page; the numbers are in the headers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeyView"][];
                    };
                };
            };
        };
        put?: never;
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    page?: number;
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC */
                    Sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page; the numbers are in the headers */
                200: {
                    headers: {
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                        "application/json": components["schemas"]["User"];
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
        get: {
            parameters: {
                query?: {
                    page?: number;
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC */
                    Sort?: string;
                };
                header?: never;
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page; the numbers are in the headers */
                200: {
                    headers: {
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    bankAccountId: string;
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
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    bankAccountId: string;
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    type: string;
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Legal"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["User"];
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                        "application/json": components["schemas"]["User"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Legal"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["User"];
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Natural"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["User"];
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                        "application/json": components["schemas"]["User"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Natural"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["User"];
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
        Address: {
            AddressLine1?: string | null;
            AddressLine2?: string | null;
            City?: string | null;
            Country?: string;
            PostalCode?: string | null;
            Region?: string | null;
        };
        AuditEntry: {
            Action?: string;
            ActorId?: string;
            ActorName?: string;
            ActorType?: string;
            Changes?: components["schemas"]["Change"][];
            /** Format: int64 */
            CreationDate: number;
            Id: string;
            IpAddress?: string;
            Reason?: string;
            RequestId?: string;
            ResourceId: string;
            ResourceType?: string;
        };
        BankAccountRequest: {
            ABA?: string;
            AccountNumber?: string;
            BankName?: string;
            BIC?: string;
            BranchCode?: string;
            Country?: string;
            DepositAccountType?: string;
            IBAN?: string;
            InstitutionNumber?: string;
            OwnerAddress?: components["schemas"]["Address"];
            OwnerName?: string;
            SortCode?: string;
            Tag?: string;
        };
        BankAccountView: {
            ABA?: string;
            AccountNumber?: string;
            Active: boolean;
            BIC?: string;
            Country?: string;
            /** Format: int64 */
            CreationDate: number;
            IBAN?: string;
            Id: string;
            OwnerAddress: components["schemas"]["Address"] | null;
            OwnerName: string;
            SortCode?: string;
            Tag: string | null;
            /** @enum {string} */
            Type: "IBAN" | "GB" | "US" | "CA" | "OTHER";
            UserId: string;
        };
        Change: {
            After?: components["schemas"]["JsonNode"];
            Before?: components["schemas"]["JsonNode"];
            Field?: string;
        };
        ClientView: {
            AdminEmails: string[];
            BillingEmails: string[];
            ClientId: string;
            CompanyReference: string | null;
            FraudEmails: string[];
            HeadquartersAddress: components["schemas"]["Address"] | null;
            HeadquartersPhoneNumber: string | null;
            Licensor?: string;
            Logo: string | null;
            Name: string;
            PlatformCategorization?: components["schemas"]["PlatformCategorization"];
            PlatformDescription: string | null;
            PlatformType?: string;
            PlatformURL: string | null;
            PrimaryButtonColour: string | null;
            PrimaryThemeColour: string | null;
            RegisteredName: string | null;
            TaxNumber: string | null;
            TechEmails: string[];
        };
        CountryAuthorization: {
            Authorization?: components["schemas"]["Rules"];
            CountryCode?: string;
            CountryName?: string;
            /** Format: int64 */
            LastUpdate?: number;
        };
        CreateKeyRequest: {
            Name?: string;
            Permissions?: string[];
            Tag?: string;
        };
        EditBankAccountRequest: {
            Active?: boolean;
            Tag?: string;
        };
        EditClientRequest: {
            AdminEmails?: string[];
            BillingEmails?: string[];
            FraudEmails?: string[];
            HeadquartersAddress?: components["schemas"]["Address"];
            HeadquartersPhoneNumber?: string;
            PlatformCategorization?: components["schemas"]["PlatformCategorization"];
            PlatformDescription?: string;
            PlatformType?: string;
            PlatformURL?: string;
            PrimaryButtonColour?: string;
            PrimaryThemeColour?: string;
            TaxNumber?: string;
            TechEmails?: string[];
        };
        InviteRequest: {
            Email?: string;
            FirstName?: string;
            LastName?: string;
            PermissionGroupId?: string;
            Tag?: string;
        };
        JsonNode: {
            /** @enum {string} */
            NodeType?: "ARRAY" | "BINARY" | "BOOLEAN" | "MISSING" | "NULL" | "NUMBER" | "OBJECT" | "POJO" | "STRING";
        };
        KeyView: {
            Active: boolean;
            ApiKey?: string;
            /** Format: int64 */
            CreationDate: number;
            Id: string;
            /** Format: int64 */
            LastUsedDate: number | null;
            Name: string;
            Permissions: string[];
            /** Format: int64 */
            RevokedDate: number | null;
            Tag: string | null;
        };
        Legal: {
            CompanyNumber?: string;
            Email?: string;
            HeadquartersAddress?: components["schemas"]["Address"];
            /** @enum {string} */
            LegalPersonType?: "BUSINESS" | "ORGANIZATION" | "SOLETRADER" | "PARTNERSHIP";
            LegalRepresentativeAddress?: components["schemas"]["Address"];
            /** Format: int64 */
            LegalRepresentativeBirthday?: number;
            LegalRepresentativeCountryOfResidence?: string;
            LegalRepresentativeEmail?: string;
            LegalRepresentativeFirstName?: string;
            LegalRepresentativeLastName?: string;
            LegalRepresentativeNationality?: string;
            Name?: string;
            PhoneNumber?: string;
            PhoneNumberCountry?: string;
            Tag?: string;
            TermsAndConditionsAccepted?: boolean;
            /** @enum {string} */
            UserCategory?: "PAYER" | "OWNER" | "PLATFORM";
        };
        LegalUser: {
            CompanyNumber: string | null;
            /** Format: int64 */
            CreationDate: number;
            Email: string;
            HeadquartersAddress: components["schemas"]["Address"] | null;
            Id: string;
            /** @enum {string} */
            KYCLevel: "LIGHT" | "REGULAR";
            /** @enum {string} */
            LegalPersonType: "BUSINESS" | "ORGANIZATION" | "SOLETRADER" | "PARTNERSHIP";
            LegalRepresentativeAddress?: components["schemas"]["Address"];
            /** Format: int64 */
            LegalRepresentativeBirthday: number | null;
            LegalRepresentativeCountryOfResidence: string | null;
            LegalRepresentativeEmail: string | null;
            LegalRepresentativeFirstName: string;
            LegalRepresentativeLastName: string;
            LegalRepresentativeNationality: string | null;
            Name: string;
            /** @enum {string} */
            PersonType: "LEGAL";
            PhoneNumber?: string | null;
            PhoneNumberCountry?: string;
            Tag: string | null;
            TermsAndConditionsAccepted?: boolean;
            /** Format: int64 */
            TermsAndConditionsAcceptedDate?: number | null;
            /** @enum {string|null} */
            UserCategory?: "PAYER" | "OWNER" | "PLATFORM" | null;
            /** @enum {string} */
            UserStatus?: "ACTIVE" | "CLOSED";
        };
        LogoRequest: {
            File?: string;
        };
        MeView: {
            /** @enum {string} */
            Actor?: "KEY" | "STAFF" | "SERVICE";
            ClientId: string;
            ClientName?: string;
            Email: string;
            FirstName: string;
            Id: string;
            /** Format: int64 */
            LastLoginDate: number | null;
            LastName: string;
            Name: string;
            PermissionGroupId: string;
            PermissionGroupName?: string;
            Permissions: string[];
        };
        Natural: {
            Address?: components["schemas"]["Address"];
            /** Format: int64 */
            Birthday?: number;
            Capacity?: string;
            CountryOfResidence?: string;
            Email?: string;
            FirstName?: string;
            /** Format: int32 */
            IncomeRange?: number;
            LastName?: string;
            Nationality?: string;
            Occupation?: string;
            PhoneNumber?: string;
            PhoneNumberCountry?: string;
            Tag?: string;
            TermsAndConditionsAccepted?: boolean;
            /** @enum {string} */
            UserCategory?: "PAYER" | "OWNER" | "PLATFORM";
        };
        NaturalUser: {
            Address: components["schemas"]["Address"] | null;
            /** Format: int64 */
            Birthday: number | null;
            Capacity?: string;
            CountryOfResidence: string | null;
            /** Format: int64 */
            CreationDate: number;
            Email: string;
            FirstName: string;
            Id: string;
            /** Format: int32 */
            IncomeRange: number | null;
            /** @enum {string} */
            KYCLevel: "LIGHT" | "REGULAR";
            LastName: string;
            Nationality: string | null;
            Occupation: string | null;
            /** @enum {string} */
            PersonType: "NATURAL";
            PhoneNumber?: string | null;
            PhoneNumberCountry?: string;
            Tag: string | null;
            TermsAndConditionsAccepted?: boolean;
            /** Format: int64 */
            TermsAndConditionsAcceptedDate?: number | null;
            /** @enum {string|null} */
            UserCategory?: "PAYER" | "OWNER" | "PLATFORM" | null;
            /** @enum {string} */
            UserStatus?: "ACTIVE" | "CLOSED";
        };
        PermissionGroupView: {
            /** Format: int64 */
            CreationDate: number;
            Id: string;
            Name: string;
            Permissions: string[];
            Scopes: {
                [key: string]: components["schemas"]["Rights"];
            };
            Tag: string | null;
            /** @enum {string} */
            Type: "DEFAULT" | "CUSTOM";
        };
        PlatformCategorization: {
            BusinessType?: string;
            Sector?: string;
        };
        Request: {
            Active?: boolean;
            FirstName?: string;
            LastName?: string;
            PermissionGroupId?: string;
            Tag?: string;
        };
        Rights: {
            Create: boolean;
            Edit: boolean;
            Read: boolean;
        };
        Rules: {
            BlockBankAccountCreation?: boolean;
            BlockPayout?: boolean;
            BlockUserCreation?: boolean;
        };
        StaffView: {
            Active: boolean;
            ClientId: string;
            /** Format: int64 */
            CreationDate: number;
            Email: string;
            FirstName: string;
            Id: string;
            /** @enum {string} */
            InvitationStatus: "SENT" | "ACCEPTED" | "EXPIRED";
            /** Format: int64 */
            LastLoginDate: number | null;
            LastName: string;
            PermissionGroupId: string;
            Tag: string | null;
        };
        User: components["schemas"]["NaturalUser"] | components["schemas"]["LegalUser"];
        UserView: {
            /** Format: int64 */
            CreationDate: number;
            Email: string;
            Id: string;
            /** @enum {string} */
            KYCLevel: "LIGHT" | "REGULAR";
            /** @enum {string} */
            PersonType: "NATURAL" | "LEGAL";
            Tag: string | null;
            TermsAndConditionsAccepted?: boolean;
            /** Format: int64 */
            TermsAndConditionsAcceptedDate?: number | null;
            /** @enum {string|null} */
            UserCategory?: "PAYER" | "OWNER" | "PLATFORM" | null;
            /** @enum {string} */
            UserStatus?: "ACTIVE" | "CLOSED";
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
