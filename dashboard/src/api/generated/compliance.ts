/* Written by scripts/api-types.mjs from docs/openapi/compliance.yaml; never edited by hand. */

export interface paths {
    "/kyc/documents": {
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
        post: {
            parameters: {
                query?: {
                    page?: number;
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC */
                    Sort?: string;
                };
                header?: never;
                path: {
                    documentId: string;
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                        "application/json": string;
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
    "/users/{userId}/blockstatus": {
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
                        "application/json": components["schemas"]["KycDocumentView"][];
                    };
                };
            };
        };
        put?: never;
        post: {
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    documentId: string;
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
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    documentId: string;
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    documentId: string;
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
                        "application/json": components["schemas"]["UboDeclarationView"][];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    declarationId: string;
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
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    declarationId: string;
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    declarationId: string;
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    declarationId: string;
                    uboId: string;
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
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    declarationId: string;
                    uboId: string;
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
        Address: {
            AddressLine1?: string | null;
            AddressLine2?: string | null;
            City?: string | null;
            Country?: string;
            PostalCode?: string | null;
            Region?: string | null;
        };
        Birthplace: {
            City?: string;
            Country?: string;
        };
        DocumentConsultView: {
            /** Format: int64 */
            ExpirationDate: number;
            Url: string;
        };
        EditDocumentRequest: {
            /** @enum {string} */
            Status?: "CREATED" | "VALIDATION_ASKED" | "VALIDATED" | "REFUSED" | "OUT_OF_DATE";
            Tag?: string;
        };
        KycDocumentView: {
            /** Format: int64 */
            CreationDate: number;
            Flags: string[];
            Id: string;
            /** Format: int64 */
            ProcessedDate: number | null;
            RefusedReasonMessage: string | null;
            /** @enum {string|null} */
            RefusedReasonType: "DOCUMENT_UNREADABLE" | "DOCUMENT_NOT_ACCEPTED" | "DOCUMENT_HAS_EXPIRED" | "DOCUMENT_INCOMPLETE" | "DOCUMENT_MISSING" | "DOCUMENT_DO_NOT_MATCH_USER_DATA" | "DOCUMENT_DO_NOT_MATCH_ACCOUNT_DATA" | "DOCUMENT_FALSIFIED" | "UNDERAGE_PERSON" | "SPECIFIC_CASE" | null;
            /** @enum {string} */
            Status: "CREATED" | "VALIDATION_ASKED" | "VALIDATED" | "REFUSED" | "OUT_OF_DATE";
            Tag: string | null;
            /** @enum {string} */
            Type: "IDENTITY_PROOF" | "REGISTRATION_PROOF" | "ARTICLES_OF_ASSOCIATION" | "SHAREHOLDER_DECLARATION" | "ADDRESS_PROOF";
            UserId: string;
        };
        OpenDeclarationRequest: {
            Tag?: string;
        };
        OpenDocumentRequest: {
            Tag?: string;
            /** @enum {string} */
            Type: "IDENTITY_PROOF" | "REGISTRATION_PROOF" | "ARTICLES_OF_ASSOCIATION" | "SHAREHOLDER_DECLARATION" | "ADDRESS_PROOF";
        };
        PageRequestBody: {
            File?: string;
        };
        ScopeBlockedView: {
            Inflows: boolean;
            Outflows: boolean;
        };
        SubmitDeclarationRequest: {
            /** @enum {string} */
            Status?: "CREATED" | "VALIDATION_ASKED" | "VALIDATED" | "REFUSED" | "INCOMPLETE";
            Tag?: string;
        };
        UboDeclarationView: {
            /** Format: int64 */
            CreationDate: number;
            Id: string;
            Message: string;
            /** Format: int64 */
            ProcessedDate: number | null;
            /** @enum {string} */
            Reason?: "MISSING_UBO" | "WRONG_UBO_INFORMATION" | "UBO_IDENTITY_NEEDED" | "SHAREHOLDERS_DECLARATION_NEEDED" | "ORGANIZATION_CHART_NEEDED" | "DOCUMENTS_NEEDED" | "DECLARATION_DO_NOT_MATCH_UBO_INFORMATION" | "SPECIFIC_CASE";
            /** @enum {string} */
            Status: "CREATED" | "VALIDATION_ASKED" | "VALIDATED" | "REFUSED" | "INCOMPLETE";
            Tag: string | null;
            Ubos?: components["schemas"]["UboView"][];
            UserId: string;
        };
        UboRequest: {
            Address?: components["schemas"]["Address"];
            /** Format: int64 */
            Birthday?: number;
            Birthplace?: components["schemas"]["Birthplace"];
            FirstName?: string;
            IsActive?: boolean;
            LastName?: string;
            Nationality?: string;
            Tag?: string;
        };
        UboView: {
            Address: components["schemas"]["Address"] | null;
            /** Format: int64 */
            Birthday: number | null;
            Birthplace?: components["schemas"]["Birthplace"];
            /** Format: int64 */
            CreationDate: number;
            FirstName: string;
            Id: string;
            IsActive?: boolean;
            LastName: string;
            Nationality: string | null;
            Tag: string | null;
        };
        UserBlockStatusView: {
            ActionCode: string | null;
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
