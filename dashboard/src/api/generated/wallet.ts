/* Written by scripts/api-types.mjs from docs/openapi/wallet.yaml; never edited by hand. */

export interface paths {
    "/clients/wallets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the wallets of the client itself
         * @description There is one for each funds type and currency that was ever used.
         *
         *     Needs the permission `client:read`.
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
                        "application/json": components["schemas"]["ClientWalletView"][];
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
    "/clients/wallets/{fundsType}/{currency}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a wallet of the client itself
         * @description FEES holds the fees of your platform, CREDIT what covers repudiations.
         *
         *     Needs the permission `client:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description ISO 4217 code.
                     * @example EUR
                     */
                    currency: string;
                    /**
                     * @description FEES, CREDIT or DEFAULT.
                     * @example FEES
                     */
                    fundsType: string;
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
                        "application/json": components["schemas"]["ClientWalletView"];
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
    "/clients/wallets/{typeOrCurrency}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the wallets of a funds type, or reads the DEFAULT wallet of a currency
         * @description The value in the path decides.
         *
         *     Needs the permission `client:read`.
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
                     * @description FEES, CREDIT or DEFAULT, or an ISO 4217 code.
                     * @example EUR
                     */
                    typeOrCurrency: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page, or the wallet */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClientWalletView"] | components["schemas"]["ClientWalletView"][];
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
    "/users/{userId}/emoney": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads how much electronic money a user was credited and debited in all
         * @description The amounts are in one currency, EUR by default.
         *
         *     Needs the permission `users:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description ISO 4217 code; EUR by default. */
                    Currency?: string;
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the user.
                     * @example user_m_emma
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
                        "application/json": components["schemas"]["EMoneyView"];
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
    "/users/{userId}/emoney/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads how much electronic money a user was credited and debited in a year
         * @description The amounts are in one currency, EUR by default.
         *
         *     Needs the permission `users:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description ISO 4217 code; EUR by default. */
                    Currency?: string;
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the user.
                     * @example user_m_emma
                     */
                    userId: string;
                    /**
                     * @description Four digits, UTC.
                     * @example 2020
                     */
                    year: number;
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
                        "application/json": components["schemas"]["EMoneyView"];
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
    "/users/{userId}/emoney/{year}/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads how much electronic money a user was credited and debited in a month
         * @description The amounts are in one currency, EUR by default.
         *
         *     Needs the permission `users:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description ISO 4217 code; EUR by default. */
                    Currency?: string;
                };
                header?: never;
                path: {
                    /**
                     * @description 1 to 12, UTC.
                     * @example 1
                     */
                    month: number;
                    /**
                     * @description Id of the user.
                     * @example user_m_emma
                     */
                    userId: string;
                    /**
                     * @description Four digits, UTC.
                     * @example 2020
                     */
                    year: number;
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
                        "application/json": components["schemas"]["EMoneyView"];
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
    "/users/{userId}/wallets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the wallets of a user
         * @description Each shows what it holds at this moment.
         *
         *     Needs the permission `wallets:read`.
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
                     * @example user_m_anna
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
                        "application/json": components["schemas"]["WalletView"][];
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
    "/wallets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Creates a wallet
         * @description It belongs to one user and holds one currency.
         *
         *     Needs the permission `wallets:write`.
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
                    "application/json": components["schemas"]["CreateWalletRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WalletView"];
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
    "/wallets/{walletId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a wallet
         * @description Balance is what it holds at this moment.
         *
         *     Needs the permission `wallets:read`.
         */
        get: {
            parameters: {
                query?: never;
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
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WalletView"];
                    };
                };
            };
        };
        /**
         * Changes the description or the Tag of a wallet
         * @description Members that are not sent stay as they are.
         *
         *     Needs the permission `wallets:write`.
         */
        put: {
            parameters: {
                query?: never;
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
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditWalletRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WalletView"];
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
        /** @description Contract object ClientWallet. */
        ClientWalletView: {
            Balance: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description ISO 4217 code. */
            Currency: string;
            /**
             * @description FEES, CREDIT or DEFAULT.
             * @enum {string}
             */
            FundsType: "FEES" | "CREDIT" | "DEFAULT";
            /** @description Unique identifier. */
            Id: string;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
        };
        CreateWalletRequest: {
            /** @description ISO 4217 code. */
            Currency: string;
            /** @description Text of your own, shown in lists. */
            Description: string;
            /** @description Id of the user who owns it; exactly one. */
            Owners: string[];
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        EditWalletRequest: {
            /** @description Text of your own, shown in lists. */
            Description?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Contract object EMoney. */
        EMoneyView: {
            CreditedEMoney: components["schemas"]["Money"];
            DebitedEMoney: components["schemas"]["Money"];
            /** @description Id of the user to whom it belongs. */
            UserId: string;
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
        /** @description Contract object Wallet. */
        WalletView: {
            Balance: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description ISO 4217 code. */
            Currency: string;
            /** @description Text of your own, shown in lists. */
            Description: string;
            /** @description FEES, CREDIT or DEFAULT. */
            FundsType: string;
            /** @description Unique identifier. */
            Id: string;
            /** @description Id of the user who owns it; exactly one. */
            Owners: string[];
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
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
