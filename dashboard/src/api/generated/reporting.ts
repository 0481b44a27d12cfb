/* Written by scripts/api-types.mjs from docs/openapi/reporting.yaml; never edited by hand. */

export interface paths {
    "/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads what staff see first
         * @description Numbers that the caller may not see are null.
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
        /**
         * Lists the reports of the second version
         * @description Reports that are not written yet are listed as well.
         *
         *     Needs the permission `reports:read`.
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
                    Status?: ("PENDING" | "READY_FOR_DOWNLOAD" | "FAILED" | "EXPIRED")[];
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
                        "application/json": components["schemas"]["ReportV2View"][];
                    };
                };
            };
        };
        put?: never;
        /**
         * Orders a report of the second version
         * @description It is written in the background; DownloadURL is set once it is GENERATED.
         *
         *     Needs the permission `reports:write`.
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
        /**
         * Reads a report of the second version
         * @description DownloadURL is set once it is GENERATED.
         *
         *     Needs the permission `reports:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the object.
                     * @example report_m_01k00000000000000000000001
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
        /**
         * Lists the reports of the client
         * @description Reports that are not written yet are listed as well.
         *
         *     Needs the permission `reports:read`.
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
                    Status?: ("PENDING" | "READY_FOR_DOWNLOAD" | "FAILED" | "EXPIRED")[];
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
        /**
         * Reads a report
         * @description DownloadURL is set once it is READY_FOR_DOWNLOAD.
         *
         *     Needs the permission `reports:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the object.
                     * @example report_m_01k00000000000000000000001
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
        /**
         * Downloads a report
         * @description The link comes from the report and expires.
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
    "/reports/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Orders a report of transactions
         * @description It is written in the background; DownloadURL is set once it is READY_FOR_DOWNLOAD.
         *
         *     Needs the permission `reports:write`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ReportControllerRequest"];
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
        /**
         * Orders a report of wallets
         * @description It is written in the background; DownloadURL is set once it is READY_FOR_DOWNLOAD.
         *
         *     Needs the permission `reports:write`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ReportControllerRequest"];
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
        /**
         * Finds objects by their id
         * @description Only objects that the caller may read are found.
         *
         *     Needs no permission: every key of the client may call it.
         */
        get: {
            parameters: {
                query?: {
                    /** @description An id, or its beginning. */
                    Query?: string;
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
        /** @description A column and whether it is there when none are named. */
        ColumnView: {
            IsDefault: boolean;
            Name: string;
        };
        /** @description The blocks of a user. */
        Compliance: {
            /** Format: int64 */
            DocumentsPending: number | null;
            /**
             * Format: int64
             * @description in the last thirty days
             */
            DocumentsRefused: number | null;
            /** Format: int64 */
            UsersBlocked: number | null;
        };
        CreateReport: {
            /**
             * Format: int64
             * @description Only what was created at this time or later, in Unix seconds.
             */
            AfterDate: number;
            /**
             * Format: int64
             * @description Only what was created before this time, in Unix seconds.
             */
            BeforeDate: number;
            /** @description Names of the columns, in the order of the file. */
            Columns?: string[] | null;
            /** @description Format of the file. */
            DownloadFormat: string;
            /** @description Which rows the report has. */
            Filters?: components["schemas"]["FiltersRequest"] | null;
            /** @description What the rows are. */
            ReportType: string;
            /** @description Field:ASC or Field:DESC. */
            Sort?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Disputes that wait for the client. */
        Disputes: {
            /**
             * Format: int64
             * @description the nearest date by which the client must act, or null
             */
            NextDeadline: number | null;
            /** Format: int64 */
            PendingClient: number | null;
            /**
             * Format: int64
             * @description closed, and what was lost is not yet taken from the user's wallet
             */
            ToSettle: number | null;
        };
        FiltersRequest: {
            /** @description ISO 4217 code. */
            Currency?: string | null;
            ExternalProviderName?: string | null;
            IntentId?: string | null;
            PaymentMethod?: string | null;
            Scheduled?: boolean | null;
            SettlementId?: string | null;
            /** @description State of the object. */
            Status?: string | null;
            Type?: string | null;
            /** @description Id of the user to whom it belongs. */
            UserId?: string | null;
            /** @description Id of the wallet. */
            WalletId?: string | null;
        };
        /** @description All keys, because SDKs read each of them. */
        FiltersView: {
            /** @description ISO 4217 code. */
            Currency: string | null;
            ExternalProviderName: string | null;
            IntentId: string | null;
            PaymentMethod: string | null;
            Scheduled: boolean | null;
            SettlementId: string | null;
            /** @description State of the object. */
            Status: string | null;
            Type: string | null;
            /** @description Id of the user to whom it belongs. */
            UserId: string | null;
            /** @description Id of the wallet. */
            WalletId: string | null;
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
        /** @description The work to do and how business goes. Parts the caller may not see are null, or missing from the lists. */
        Overview: {
            /**
             * Format: int64
             * @description up to when events are taken in
             */
            AsOf: number;
            Compliance: components["schemas"]["Compliance"];
            Disputes: components["schemas"]["Disputes"];
            /** @description balances of the client's fee wallets, per currency */
            Fees: components["schemas"]["Money"][];
            Payouts: components["schemas"]["Payouts"];
            /** @description balances of the client's repudiation (credit) wallets; may be negative */
            Repudiation: components["schemas"]["Money"][];
            /** @description the last thirty days (UTC), oldest first; days without business are left out */
            Volume: components["schemas"]["Volume"][];
        };
        /** @description Payouts that did not arrive, or not yet. */
        Payouts: {
            /**
             * Format: int64
             * @description in the last thirty days
             */
            Failed: number | null;
            /** Format: int64 */
            Pending: number | null;
            /**
             * Format: int64
             * @description by the bank after execution, in the last thirty days
             */
            Returned: number | null;
        };
        ReportControllerRequest: {
            /** @description Called when the report is ready or has failed. */
            CallbackURL?: string | null;
            /** @description Names of the columns, in the order of the file. */
            Columns?: string[] | null;
            /** @description Format of the file. */
            DownloadFormat?: string | null;
            /** @description Which rows the report has. */
            Filters?: components["schemas"]["ReportFilters"] | null;
            /** @description Whether only the first ten rows are written. */
            Preview?: boolean | null;
            /** @description Field:ASC or Field:DESC. */
            Sort?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Which rows go into a report. All keys of both kinds of reports, because SDKs read each of them; null or empty when not set. */
        ReportFilters: {
            /**
             * Format: int64
             * @description creation dates from this on
             */
            AfterDate?: number | null;
            /** @description Id of the user on whose behalf this is done. */
            AuthorId?: string | null;
            /**
             * Format: int64
             * @description creation dates before this
             */
            BeforeDate?: number | null;
            /** @description ISO 4217 code. */
            Currency?: string | null;
            /** Format: int64 */
            MaxBalanceAmount?: number | null;
            MaxBalanceCurrency?: string | null;
            /** Format: int64 */
            MaxDebitedFundsAmount?: number | null;
            MaxDebitedFundsCurrency?: string | null;
            /** Format: int64 */
            MaxFeesAmount?: number | null;
            MaxFeesCurrency?: string | null;
            /** Format: int64 */
            MinBalanceAmount?: number | null;
            MinBalanceCurrency?: string | null;
            /**
             * Format: int64
             * @description minor units, only with its currency; so are the other amounts
             */
            MinDebitedFundsAmount?: number | null;
            MinDebitedFundsCurrency?: string | null;
            /** Format: int64 */
            MinFeesAmount?: number | null;
            MinFeesCurrency?: string | null;
            /** @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT. */
            Nature?: string[] | null;
            OwnerId?: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode?: string[] | null;
            /** @description State of the object. */
            Status?: string[] | null;
            Type?: string[] | null;
            /** @description Id of the wallet. */
            WalletId?: string | null;
        };
        /** @description Contract object "ReportV2". */
        ReportV2View: {
            /**
             * Format: int64
             * @description Only what was created at this time or later, in Unix seconds.
             */
            AfterDate: number | null;
            /**
             * Format: int64
             * @description Only what was created before this time, in Unix seconds.
             */
            BeforeDate: number | null;
            /** @description Names of the columns, in the order of the file. */
            Columns: components["schemas"]["ColumnView"][];
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description Format of the file. */
            DownloadFormat: string;
            /** @description Address of the file once the report is ready; good until it expires. */
            DownloadURL: string | null;
            /** @description Which rows the report has. */
            Filters: components["schemas"]["FiltersView"];
            /** @description Unique identifier. */
            Id: string;
            /**
             * Format: int64
             * @description When the report was asked for, in Unix seconds.
             */
            ReportDate: number | null;
            /**
             * @description What the rows are.
             * @enum {string}
             */
            ReportType: "TRANSACTIONS" | "WALLETS" | "USER_WALLET_TRANSACTIONS" | "COLLECTED_FEES" | "ECHO_INTENT" | "ECHO_INTENT_ACTION" | "ECHO_SETTLEMENT" | "ECHO_SPLIT";
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /** @description Field:ASC or Field:DESC. */
            Sort: string;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "PENDING" | "READY_FOR_DOWNLOAD" | "FAILED" | "EXPIRED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
        };
        /** @description Contract object "Report (legacy)". */
        ReportView: {
            /** @description Called when the report is ready or has failed. */
            CallbackURL: string | null;
            /** @description Names of the columns, in the order of the file. */
            Columns: string[];
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description Format of the file. */
            DownloadFormat: string;
            /** @description Address of the file once the report is ready; good until it expires. */
            DownloadURL: string | null;
            /** @description Which rows the report has. */
            Filters: components["schemas"]["ReportFilters"];
            /** @description Unique identifier. */
            Id: string;
            /** @description Whether only the first ten rows are written. */
            Preview: boolean;
            /**
             * Format: int64
             * @description When the report was asked for, in Unix seconds.
             */
            ReportDate: number | null;
            /**
             * @description What the rows are.
             * @enum {string}
             */
            ReportType: "TRANSACTIONS" | "WALLETS" | "USER_WALLET_TRANSACTIONS" | "COLLECTED_FEES" | "ECHO_INTENT" | "ECHO_INTENT_ACTION" | "ECHO_SETTLEMENT" | "ECHO_SPLIT";
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /** @description Field:ASC or Field:DESC. */
            Sort: string;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "PENDING" | "READY_FOR_DOWNLOAD" | "FAILED" | "EXPIRED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
        };
        /** @description An object that was found. */
        SearchHit: {
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description Unique identifier. */
            Id: string;
            /** @enum {string} */
            Kind: "USER" | "WALLET" | "TRANSACTION" | "CARD" | "DISPUTE" | "KYC_DOCUMENT" | "BANK_ACCOUNT";
            /** @description what distinguishes it from others of the same title */
            Subtitle: string | null;
            /** @description what people call it */
            Title: string;
        };
        /** @description Succeeded amounts of a day in minor units. */
        Volume: {
            /** @description ISO 4217 code. */
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
