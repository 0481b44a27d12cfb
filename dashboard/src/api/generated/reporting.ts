/* Written by scripts/api-types.mjs from docs/openapi/reporting.yaml; never edited by hand. */

export interface paths {
    "/overview": {
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
                        "application/json": components["schemas"]["Overview"];
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
    "/reporting/reports": {
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
                        "application/json": components["schemas"]["ReportV2View"][];
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
                    "application/json": components["schemas"]["CreateReport"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportV2View"];
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
    "/reporting/reports/{id}": {
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
                        "application/json": components["schemas"]["ReportV2View"];
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
    "/reports": {
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
                        "application/json": components["schemas"]["ReportView"][];
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
    "/reports/{id}": {
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
                        "application/json": components["schemas"]["ReportView"];
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
    "/reports/files/{token}": {
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
    "/reports/transactions": {
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
            requestBody?: {
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
                        "application/json": components["schemas"]["ReportView"];
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
    "/reports/wallets": {
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
            requestBody?: {
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
                        "application/json": components["schemas"]["ReportView"];
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
    "/search": {
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
                        "application/json": components["schemas"]["SearchHit"][];
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
        ColumnView: {
            IsDefault?: boolean;
            Name: string;
        };
        Compliance: {
            /** Format: int64 */
            DocumentsPending: number | null;
            /** Format: int64 */
            DocumentsRefused: number | null;
            /** Format: int64 */
            UsersBlocked: number | null;
        };
        CreateReport: {
            /** Format: int64 */
            AfterDate: number;
            /** Format: int64 */
            BeforeDate: number;
            Columns?: string[];
            DownloadFormat: string;
            Filters?: components["schemas"]["FiltersRequest"];
            ReportType: string;
            Sort?: string;
            Tag?: string;
        };
        Disputes: {
            /** Format: int64 */
            NextDeadline: number | null;
            /** Format: int64 */
            PendingClient: number | null;
            /** Format: int64 */
            ToSettle: number | null;
        };
        FiltersRequest: {
            Currency?: string;
            ExternalProviderName?: string;
            IntentId?: string;
            PaymentMethod?: string;
            Scheduled?: boolean;
            SettlementId?: string;
            Status?: string;
            Type?: string;
            UserId?: string;
            WalletId?: string;
        };
        FiltersView: {
            Currency: string;
            ExternalProviderName?: string;
            IntentId?: string;
            PaymentMethod?: string;
            Scheduled?: boolean;
            SettlementId?: string;
            Status: string;
            Type: string;
            UserId: string;
            WalletId?: string;
        };
        Money: {
            /** Format: int64 */
            Amount: number;
            Currency: string;
        };
        Overview: {
            /** Format: int64 */
            AsOf: number;
            Compliance: components["schemas"]["Compliance"];
            Disputes: components["schemas"]["Disputes"];
            Fees: components["schemas"]["Money"][];
            Payouts: components["schemas"]["Payouts"];
            Repudiation: components["schemas"]["Money"][];
            Volume: components["schemas"]["Volume"][];
        };
        Payouts: {
            /** Format: int64 */
            Failed: number | null;
            /** Format: int64 */
            Pending: number | null;
            /** Format: int64 */
            Returned: number | null;
        };
        ReportFilters: {
            /** Format: int64 */
            AfterDate?: number;
            AuthorId?: string;
            /** Format: int64 */
            BeforeDate?: number;
            Currency?: string;
            /** Format: int64 */
            MaxBalanceAmount?: number;
            MaxBalanceCurrency?: string;
            /** Format: int64 */
            MaxDebitedFundsAmount?: number;
            MaxDebitedFundsCurrency?: string;
            /** Format: int64 */
            MaxFeesAmount?: number;
            MaxFeesCurrency?: string;
            /** Format: int64 */
            MinBalanceAmount?: number;
            MinBalanceCurrency?: string;
            /** Format: int64 */
            MinDebitedFundsAmount?: number;
            MinDebitedFundsCurrency?: string;
            /** Format: int64 */
            MinFeesAmount?: number;
            MinFeesCurrency?: string;
            Nature?: string[];
            OwnerId?: string;
            ResultCode?: string[];
            Status?: string[];
            Type?: string[];
            WalletId?: string;
        };
        ReportV2View: {
            /** Format: int64 */
            AfterDate?: number;
            /** Format: int64 */
            BeforeDate?: number;
            Columns: components["schemas"]["ColumnView"][];
            /** Format: int64 */
            CreationDate: number;
            DownloadFormat: string;
            DownloadURL: string | null;
            Filters: components["schemas"]["FiltersView"];
            Id: string;
            /** Format: int64 */
            ReportDate: number | null;
            /** @enum {string} */
            ReportType: "TRANSACTIONS" | "WALLETS" | "USER_WALLET_TRANSACTIONS" | "COLLECTED_FEES" | "ECHO_INTENT" | "ECHO_INTENT_ACTION" | "ECHO_SETTLEMENT" | "ECHO_SPLIT";
            ResultCode: string | null;
            ResultMessage: string | null;
            Sort: string;
            /** @enum {string} */
            Status: "PENDING" | "READY_FOR_DOWNLOAD" | "FAILED" | "EXPIRED";
            Tag: string | null;
        };
        ReportView: {
            CallbackURL?: string;
            Columns: string[];
            /** Format: int64 */
            CreationDate: number;
            DownloadFormat: string;
            DownloadURL: string | null;
            Filters: components["schemas"]["ReportFilters"];
            Id: string;
            Preview: boolean;
            /** Format: int64 */
            ReportDate: number | null;
            /** @enum {string} */
            ReportType: "TRANSACTIONS" | "WALLETS" | "USER_WALLET_TRANSACTIONS" | "COLLECTED_FEES" | "ECHO_INTENT" | "ECHO_INTENT_ACTION" | "ECHO_SETTLEMENT" | "ECHO_SPLIT";
            ResultCode: string | null;
            ResultMessage: string | null;
            Sort: string;
            /** @enum {string} */
            Status: "PENDING" | "READY_FOR_DOWNLOAD" | "FAILED" | "EXPIRED";
            Tag: string | null;
        };
        Request: {
            CallbackURL?: string;
            Columns?: string[];
            DownloadFormat?: string;
            Filters?: components["schemas"]["ReportFilters"];
            Preview?: boolean;
            Sort?: string;
            Tag?: string;
        };
        SearchHit: {
            /** Format: int64 */
            CreationDate: number | null;
            Id: string;
            /** @enum {string} */
            Kind: "USER" | "WALLET" | "TRANSACTION" | "CARD" | "DISPUTE" | "KYC_DOCUMENT" | "BANK_ACCOUNT";
            Subtitle: string | null;
            Title: string;
        };
        Volume: {
            Currency: string;
            Day: string;
            /** Format: int64 */
            PayIns: number | null;
            /** Format: int64 */
            PayOuts: number | null;
            /** Format: int64 */
            Refunds: number | null;
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
