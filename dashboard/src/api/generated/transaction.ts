/* Written by scripts/api-types.mjs from docs/openapi/transaction.yaml; never edited by hand. */

export interface paths {
    "/bankaccounts/{bankAccountId}/transactions": {
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
                    bankAccountId: string;
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
                        "application/json": components["schemas"]["TransactionView"][];
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
    "/bankingaliases/{aliasId}": {
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
                    aliasId: string;
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
                        "application/json": components["schemas"]["BankingAliasView"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    aliasId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditBankingAliasRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BankingAliasView"];
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
    "/cardregistrations": {
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
                    "application/json": components["schemas"]["OpenCardRegistrationRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CardRegistration"];
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
    "/cardregistrations/{id}": {
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
                        "application/json": components["schemas"]["CardRegistration"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FinishCardRegistrationRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CardRegistration"];
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
    "/cards/{cardId}": {
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
                    cardId: string;
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
                        "application/json": components["schemas"]["Card"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    cardId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditCardRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Card"];
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
    "/cards/{cardId}/deposit-preauthorizations": {
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
                    cardId: string;
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
                        "application/json": components["schemas"]["DepositView"][];
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
    "/cards/{cardId}/preauthorizations": {
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
                    cardId: string;
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
                        "application/json": components["schemas"]["PreauthorizationView"][];
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
    "/cards/{cardId}/transactions": {
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
                    cardId: string;
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
                        "application/json": components["schemas"]["TransactionView"][];
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
    "/cards/{cardId}/validation": {
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
                    cardId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CardValidationRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CardValidationView"];
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
    "/cards/{cardId}/validation/{validationId}": {
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
                    cardId: string;
                    validationId: string;
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
                        "application/json": components["schemas"]["CardValidationView"];
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
    "/cards/fingerprints/{fingerprint}": {
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
                    fingerprint: string;
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
                        "application/json": components["schemas"]["Card"][];
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
    "/cards/fingerprints/{fingerprint}/transactions": {
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
                    fingerprint: string;
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
                        "application/json": components["schemas"]["TransactionView"][];
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
    "/clients/conversions/instant-conversion": {
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
                    "application/json": components["schemas"]["ClientInstantConversionRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversionView"];
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
    "/clients/conversions/quoted-conversion": {
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
                    "application/json": components["schemas"]["ClientQuotedConversionRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversionView"];
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
    "/clients/payins/bankwire/direct": {
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
                    "application/json": components["schemas"]["ClientBankWireRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayInView"];
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
    "/clients/payouts": {
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
                    "application/json": components["schemas"]["ClientPayOutRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayOutView"];
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
    "/clients/transactions": {
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
                        "application/json": components["schemas"]["TransactionView"][];
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
    "/clients/wallets/{fundsType}/{currency}/transactions": {
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
                    currency: string;
                    fundsType: string;
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
                        "application/json": components["schemas"]["TransactionView"][];
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
    "/conversions/{conversionId}": {
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
                    conversionId: string;
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
                        "application/json": components["schemas"]["ConversionView"];
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
    "/conversions/instant-conversion": {
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
                    "application/json": components["schemas"]["InstantConversionRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversionView"];
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
    "/conversions/quote": {
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
                    "application/json": components["schemas"]["QuoteRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuoteView"];
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
    "/conversions/quote/{quoteId}": {
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
                    quoteId: string;
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
                        "application/json": components["schemas"]["QuoteView"];
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
    "/conversions/quoted-conversion": {
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
                    "application/json": components["schemas"]["QuotedConversionRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversionView"];
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
    "/conversions/rate/{debitedCurrency}/{creditedCurrency}": {
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
                    creditedCurrency: string;
                    debitedCurrency: string;
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
                        "application/json": components["schemas"]["RateView"];
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
    "/deposit-preauthorizations/{id}": {
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
                        "application/json": components["schemas"]["DepositView"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangePreauthorizationRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DepositView"];
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
    "/deposit-preauthorizations/{id}/transactions": {
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
                    id: string;
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
                        "application/json": components["schemas"]["TransactionView"][];
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
    "/deposit-preauthorizations/card/direct": {
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
                    "application/json": components["schemas"]["DepositRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DepositView"];
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
    "/disputes/{disputeId}/transactions": {
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
                    disputeId: string;
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
                        "application/json": components["schemas"]["TransactionView"][];
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
    "/extended-preauthorizations/{id}": {
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
                        "application/json": components["schemas"]["DepositView"];
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
    "/mandates": {
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
                        "application/json": components["schemas"]["Item"][];
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
    "/mandates/{mandateId}": {
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
                    mandateId: string;
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
                        "application/json": components["schemas"]["MandateView"];
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
    "/mandates/{mandateId}/cancel": {
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
                    mandateId: string;
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
                        "application/json": components["schemas"]["MandateView"];
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
    "/mandates/{mandateId}/transactions": {
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
                    mandateId: string;
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
                        "application/json": components["schemas"]["TransactionView"][];
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
    "/mandates/directdebit/web": {
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
                    "application/json": components["schemas"]["MandateRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MandateView"];
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
    "/payins/{payInId}": {
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
                    payInId: string;
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
                        "application/json": components["schemas"]["PayInView"];
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
    "/payins/{payInId}/refunds": {
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
                    payInId: string;
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
                        "application/json": components["schemas"]["TransactionView"][];
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
                    payInId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PayInRefundRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RefundView"];
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
    "/payins/applepay/direct": {
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
                    "application/json": components["schemas"]["ApplePayRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayInView"];
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
    "/payins/bankwire/direct": {
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
                    "application/json": components["schemas"]["BankWireRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayInView"];
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
    "/payins/card/direct": {
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
                    "application/json": components["schemas"]["CardDirectRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayInView"];
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
    "/payins/card/web": {
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
                    "application/json": components["schemas"]["CardWebRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayInView"];
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
    "/payins/card/web/{payInId}/extended": {
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
                    payInId: string;
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
                        "application/json": components["schemas"]["ExtendedCardWeb"];
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
    "/payins/deposit-preauthorized/direct/capture-with-complement": {
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
                    "application/json": components["schemas"]["DepositCaptureRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayInView"];
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
    "/payins/deposit-preauthorized/direct/complement": {
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
                    "application/json": components["schemas"]["DepositCaptureRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayInView"];
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
    "/payins/deposit-preauthorized/direct/full-capture": {
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
                    "application/json": components["schemas"]["DepositCaptureRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayInView"];
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
    "/payins/directdebit/direct": {
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
                    "application/json": components["schemas"]["DirectDebitRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayInView"];
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
    "/payins/directdebit/web": {
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
                    "application/json": components["schemas"]["DirectDebitWebRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayInView"];
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
    "/payins/googlepay/direct": {
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
                    "application/json": components["schemas"]["LegacyGooglePayRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayInView"];
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
    "/payins/payment-methods/bancontact": {
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
                    "application/json": components["schemas"]["BancontactRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayInView"];
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
    "/payins/payment-methods/giropay": {
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
                    "application/json": components["schemas"]["PageRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayInView"];
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
    "/payins/payment-methods/googlepay": {
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
                    "application/json": components["schemas"]["GooglePayRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayInView"];
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
    "/payins/payment-methods/ideal": {
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
                    "application/json": components["schemas"]["IdealRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayInView"];
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
    "/payins/payment-methods/paypal": {
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
                    "application/json": components["schemas"]["PayPalRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayInView"];
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
    "/payins/paypal/web": {
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
                    "application/json": components["schemas"]["LegacyPayPalRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayInView"];
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
    "/payins/preauthorized/direct": {
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
                    "application/json": components["schemas"]["CaptureRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayInView"];
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
    "/payins/recurring/card/direct": {
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
                    "application/json": components["schemas"]["RecurringCardRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayInView"];
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
    "/payment-methods/metadata": {
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
                    "application/json": components["schemas"]["MetadataRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MetadataView"];
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
    "/payouts/{payOutId}": {
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
                    payOutId: string;
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
                        "application/json": components["schemas"]["PayOutView"];
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
    "/payouts/{payOutId}/refunds": {
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
                    payOutId: string;
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
                        "application/json": components["schemas"]["TransactionView"][];
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
    "/payouts/bankwire": {
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
                    "application/json": components["schemas"]["PayOutRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayOutView"];
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
    "/payouts/bankwire/{payOutId}": {
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
                    payOutId: string;
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
                        "application/json": components["schemas"]["PayOutView"];
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
    "/payouts/reachability": {
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
                    "application/json": components["schemas"]["ReachabilityRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReachabilityView"];
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
    "/preauthorizations/{id}": {
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
                        "application/json": components["schemas"]["PreauthorizationView"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangePreauthorizationRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PreauthorizationView"];
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
    "/preauthorizations/{id}/transactions": {
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
                    id: string;
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
                        "application/json": components["schemas"]["TransactionView"][];
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
    "/preauthorizations/card/direct": {
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
                    "application/json": components["schemas"]["PreauthorizationRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PreauthorizationView"];
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
    "/recurringpayinregistrations": {
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
                    "application/json": components["schemas"]["RegistrationRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegistrationView"];
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
    "/recurringpayinregistrations/{id}": {
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
                        "application/json": components["schemas"]["RegistrationView"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeRegistrationRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegistrationView"];
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
    "/refunds/{refundId}": {
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
                    refundId: string;
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
                        "application/json": components["schemas"]["RefundView"];
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
    "/repudiations/{repudiationId}": {
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
                    repudiationId: string;
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
                        "application/json": components["schemas"]["RepudiationView"];
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
    "/repudiations/{repudiationId}/refunds": {
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
                    repudiationId: string;
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
                        "application/json": components["schemas"]["TransactionView"][];
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
    "/repudiations/{repudiationId}/settlementtransfer": {
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
                    repudiationId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SettlementRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SettlementView"];
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
    "/responses/{key}": {
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
                    key: string;
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
                        "application/json": components["schemas"]["IdempotencyResponseView"];
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
    "/settlements/{settlementId}": {
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
                    settlementId: string;
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
                        "application/json": components["schemas"]["SettlementView"];
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
    "/transactions": {
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
                        "application/json": components["schemas"]["TransactionView"][];
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
    "/transfers": {
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
                    "application/json": components["schemas"]["TransferRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TransactionView"];
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
    "/transfers/{transferId}": {
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
                    transferId: string;
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
                        "application/json": components["schemas"]["TransactionView"];
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
    "/transfers/{transferId}/refunds": {
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
                    transferId: string;
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
                        "application/json": components["schemas"]["TransactionView"][];
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
                    transferId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TransferRefundRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RefundView"];
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
    "/users/{userId}/bankaccounts/{bankAccountId}/mandates": {
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
                    bankAccountId: string;
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
                        "application/json": components["schemas"]["Item"][];
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
    "/users/{userId}/cards": {
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
                        "application/json": components["schemas"]["Card"][];
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
    "/users/{userId}/deposit-preauthorizations": {
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
                        "application/json": components["schemas"]["DepositView"][];
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
    "/users/{userId}/mandates": {
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
                        "application/json": components["schemas"]["Item"][];
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
    "/users/{userId}/preauthorizations": {
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
                        "application/json": components["schemas"]["PreauthorizationView"][];
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
    "/users/{userId}/transactions": {
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
                        "application/json": components["schemas"]["TransactionView"][];
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
    "/users/legal/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
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
    "/users/natural/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
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
    "/wallets/{walletId}/bankingaliases": {
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
                    walletId: string;
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
                        "application/json": components["schemas"]["BankingAliasView"][];
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
    "/wallets/{walletId}/bankingaliases/iban": {
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
                    walletId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BankingAliasRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BankingAliasView"];
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
    "/wallets/{walletId}/transactions": {
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
                    walletId: string;
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
                        "application/json": components["schemas"]["TransactionView"][];
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
        ApplePayRequest: {
            AuthorId: string;
            CreditedUserId?: string;
            CreditedWalletId: string;
            DebitedFunds: components["schemas"]["Money"];
            Fees: components["schemas"]["Money"];
            PaymentData: components["schemas"]["PaymentData"];
            ProfilingAttemptReference?: string;
            StatementDescriptor?: string;
            Tag?: string;
        };
        BancontactRequest: {
            AuthorId: string;
            CreditedUserId?: string;
            CreditedWalletId: string;
            Culture?: string;
            DebitedFunds: components["schemas"]["Money"];
            Fees: components["schemas"]["Money"];
            PaymentFlow?: string;
            ProfilingAttemptReference?: string;
            Recurring?: boolean;
            ReturnURL: string;
            StatementDescriptor?: string;
            Tag?: string;
        };
        BankingAliasRequest: {
            Country: string;
            CreditedUserId?: string;
            OwnerName: string;
            Tag?: string;
        };
        BankingAliasView: {
            Active: boolean;
            BIC?: string;
            Country: string;
            /** Format: int64 */
            CreationDate: number;
            CreditedUserId: string | null;
            IBAN?: string;
            Id: string;
            OwnerName: string;
            Tag: string | null;
            Type: string;
            VirtualAccountPurpose?: string;
            WalletId?: string;
        };
        BankWireRequest: {
            AuthorId: string;
            CreditedUserId?: string;
            CreditedWalletId: string;
            DeclaredDebitedFunds: components["schemas"]["Money"];
            DeclaredFees: components["schemas"]["Money"];
            Tag?: string;
        };
        BrowserInfo: {
            AcceptHeader?: string;
            /** Format: int32 */
            ColorDepth?: number;
            JavaEnabled?: boolean;
            JavascriptEnabled?: boolean;
            Language?: string;
            /** Format: int32 */
            ScreenHeight?: number;
            /** Format: int32 */
            ScreenWidth?: number;
            TimeZoneOffset?: string;
            UserAgent?: string;
        };
        CaptureRequest: {
            AuthorId?: string;
            CreditedUserId?: string;
            CreditedWalletId: string;
            DebitedFunds: components["schemas"]["Money"];
            Fees: components["schemas"]["Money"];
            PreauthorizationId: string;
            Tag?: string;
        };
        Card: {
            Active: boolean;
            Alias: string;
            BankCode: string;
            CardHolderName?: string;
            CardProvider: string;
            CardType: string;
            Country: string;
            /** Format: int64 */
            CreationDate: number;
            Currency: string;
            ExpirationDate: string;
            Fingerprint: string;
            Id: string;
            Product: string | null;
            Tag: string | null;
            UserId: string;
            /** @enum {string} */
            Validity: "UNKNOWN" | "VALID" | "INVALID";
        };
        CardDirectRequest: {
            AuthorId: string;
            Billing?: components["schemas"]["Person"];
            BrowserInfo?: components["schemas"]["BrowserInfo"];
            CardId: string;
            CreditedUserId?: string;
            CreditedWalletId: string;
            Culture?: string;
            DebitedFunds: components["schemas"]["Money"];
            Fees: components["schemas"]["Money"];
            IpAddress?: string;
            PaymentCategory?: string;
            PreferredCardNetwork?: string;
            ProfilingAttemptReference?: string;
            Requested3DSVersion?: string;
            SecureMode?: string;
            SecureModeReturnURL: string;
            Shipping?: components["schemas"]["Person"];
            StatementDescriptor?: string;
            Tag?: string;
        };
        CardInfo: {
            BIN?: string;
            Brand?: string;
            IssuerCountryCode?: string;
            IssuingBank?: string;
            SubType?: string;
            Type: string;
        };
        CardRegistration: {
            AccessKey?: string;
            CardHolderName?: string;
            CardId: string;
            CardRegistrationURL?: string;
            CardType: string;
            /** Format: int64 */
            CreationDate: number;
            Currency: string;
            Id: string;
            PreregistrationData?: string;
            RegistrationData?: string;
            ResultCode: string | null;
            ResultMessage: string | null;
            /** @enum {string} */
            Status: "CREATED" | "VALIDATED" | "ERROR";
            Tag: string | null;
            UserId: string;
        };
        CardValidationRequest: {
            AuthorId: string;
            Billing?: components["schemas"]["Person"];
            BrowserInfo?: components["schemas"]["BrowserInfo"];
            Culture?: string;
            IpAddress?: string;
            PaymentCategory?: string;
            PreferredCardNetwork?: string;
            ProfilingAttemptReference?: string;
            Requested3DSVersion?: string;
            SecureMode?: string;
            SecureModeReturnURL: string;
            Shipping?: components["schemas"]["Person"];
            StatementDescriptor?: string;
            Tag?: string;
        };
        CardValidationView: {
            Applied3DSVersion?: string;
            AuthorId: string;
            /** Format: int64 */
            AuthorizationDate?: number;
            BrowserInfo?: components["schemas"]["BrowserInfo"];
            CardInfo?: components["schemas"]["CardInfo"];
            /** Format: int64 */
            CreationDate: number;
            Id: string;
            IpAddress?: string;
            PaymentCategory?: string;
            PreferredCardNetwork?: string;
            ResultCode: string | null;
            ResultMessage: string | null;
            SecureMode?: string;
            SecureModeNeeded?: boolean;
            SecureModeRedirectURL?: string;
            SecureModeReturnURL?: string;
            /** @enum {string} */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
            Validity: string;
        };
        CardWebRequest: {
            AuthorId: string;
            Bic?: string;
            CardType: string;
            CreditedUserId?: string;
            CreditedWalletId: string;
            Culture: string;
            DebitedFunds: components["schemas"]["Money"];
            Fees: components["schemas"]["Money"];
            ReturnURL: string;
            SecureMode?: string;
            Shipping?: components["schemas"]["Person"];
            StatementDescriptor?: string;
            Tag?: string;
            TemplateURLOptions?: components["schemas"]["TemplateUrlOptions"];
        };
        ChangePreauthorizationRequest: {
            /** @enum {string} */
            PaymentStatus?: "WAITING" | "CANCELED" | "EXPIRED" | "VALIDATED" | "CANCEL_REQUESTED" | "TO_BE_COMPLETED" | "NO_SHOW_REQUESTED" | "NO_SHOW" | "FAILED";
            Tag?: string;
        };
        ChangeRegistrationRequest: {
            Billing?: components["schemas"]["Person"];
            CardId?: string;
            Shipping?: components["schemas"]["Person"];
            /** @enum {string} */
            Status?: "CREATED" | "AUTHENTICATION_NEEDED" | "IN_PROGRESS" | "ENDED";
            Tag?: string;
        };
        ClientBankWireRequest: {
            CreditedWalletId: string;
            DeclaredDebitedFunds: components["schemas"]["Money"];
            Tag?: string;
        };
        ClientInstantConversionRequest: {
            CreditedFunds: components["schemas"]["Money"];
            CreditedWalletType: string;
            DebitedFunds: components["schemas"]["Money"];
            DebitedWalletType: string;
            Tag?: string;
        };
        ClientPayOutRequest: {
            BankAccountId: string;
            BankWireRef?: string;
            DebitedFunds: components["schemas"]["Money"];
            DebitedWalletId: string;
            Tag?: string;
        };
        ClientQuotedConversionRequest: {
            CreditedWalletType: string;
            DebitedWalletType: string;
            QuoteId: string;
            Tag?: string;
        };
        ConversionView: {
            AuthorId: string;
            ConversionRate?: components["schemas"]["RateView"];
            ConversionRateResponse?: components["schemas"]["RateView"];
            /** Format: int64 */
            CreationDate: number;
            CreditedFunds: components["schemas"]["Money"];
            CreditedUserId: string | null;
            CreditedWalletId: string | null;
            DebitedFunds: components["schemas"]["Money"];
            DebitedWalletId: string | null;
            DepositId?: string;
            /** Format: int64 */
            ExecutionDate: number | null;
            Fees: components["schemas"]["Money"];
            Id: string;
            /** @enum {string} */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            QuoteId?: string;
            ResultCode: string | null;
            ResultMessage: string | null;
            /** @enum {string} */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        CurrentState: {
            CumulatedDebitedAmount?: components["schemas"]["Money"];
            CumulatedFeesAmount?: components["schemas"]["Money"];
            LastPayinId?: string;
            /** Format: int32 */
            PayinsLinked?: number;
        };
        DepositCaptureRequest: {
            AuthorId?: string;
            CreditedUserId?: string;
            CreditedWalletId: string;
            DebitedFunds: components["schemas"]["Money"];
            DepositId: string;
            Fees: components["schemas"]["Money"];
            Tag?: string;
        };
        DepositRequest: {
            AuthorId: string;
            Billing?: components["schemas"]["Person"];
            BrowserInfo?: components["schemas"]["BrowserInfo"];
            CardId: string;
            Culture?: string;
            DebitedFunds: components["schemas"]["Money"];
            IpAddress?: string;
            PaymentCategory?: string;
            PreferredCardNetwork?: string;
            ProfilingAttemptReference?: string;
            Requested3DSVersion?: string;
            SecureMode?: string;
            SecureModeReturnURL: string;
            Shipping?: components["schemas"]["Person"];
            StatementDescriptor?: string;
            Tag?: string;
        };
        DepositView: {
            Applied3DSVersion?: string;
            AuthorId: string;
            /** Format: int64 */
            AuthorizationDate?: number;
            Billing?: components["schemas"]["Person"];
            BrowserInfo?: components["schemas"]["BrowserInfo"];
            CardId: string;
            CardInfo?: components["schemas"]["CardInfo"];
            /** Format: int64 */
            CreationDate: number;
            Culture?: string;
            DebitedFunds: components["schemas"]["Money"];
            ExecutionType: string;
            /** Format: int64 */
            ExpirationDate: number;
            Id: string;
            IpAddress?: string;
            PayinsLinked?: components["schemas"]["PayinsLinked"];
            /** @enum {string} */
            PaymentStatus: "WAITING" | "CANCELED" | "EXPIRED" | "VALIDATED" | "CANCEL_REQUESTED" | "TO_BE_COMPLETED" | "NO_SHOW_REQUESTED" | "NO_SHOW" | "FAILED";
            PaymentType?: string;
            PreferredCardNetwork?: string;
            Requested3DSVersion?: string;
            ResultCode: string | null;
            ResultMessage: string | null;
            SecureModeNeeded?: boolean;
            SecureModeRedirectURL?: string;
            SecureModeReturnURL?: string;
            Shipping?: components["schemas"]["Person"];
            StatementDescriptor?: string;
            /** @enum {string} */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            Tag: string | null;
        };
        DirectDebitRequest: {
            AuthorId: string;
            CreditedUserId?: string;
            CreditedWalletId: string;
            Culture?: string;
            DebitedFunds: components["schemas"]["Money"];
            Fees: components["schemas"]["Money"];
            MandateId: string;
            StatementDescriptor?: string;
            Tag?: string;
        };
        DirectDebitWebRequest: {
            AuthorId: string;
            CreditedUserId?: string;
            CreditedWalletId: string;
            Culture: string;
            DebitedFunds: components["schemas"]["Money"];
            DirectDebitType: string;
            Fees: components["schemas"]["Money"];
            ReturnURL: string;
            Tag?: string;
            TemplateURLOptions?: components["schemas"]["TemplateUrlOptions"];
        };
        EditBankingAliasRequest: {
            Active?: boolean;
        };
        EditCardRequest: {
            Active?: boolean;
            CardHolderName?: string;
            Tag?: string;
        };
        ExtendedCardWeb: {
            Alias: string;
            CardType: string;
            Country: string;
            ExecutionType: string;
            ExpirationDate: string;
            Fingerprint: string;
            Id: string;
            PaymentType?: string;
        };
        FallbackReason: {
            Code: string;
            Message: string;
        };
        FinishCardRegistrationRequest: {
            CardHolderName?: string;
            RegistrationData: string;
            Tag?: string;
        };
        GooglePayRequest: {
            AuthorId: string;
            Billing?: components["schemas"]["Person"];
            BrowserInfo: components["schemas"]["BrowserInfo"];
            CreditedUserId?: string;
            CreditedWalletId: string;
            DebitedFunds: components["schemas"]["Money"];
            Fees: components["schemas"]["Money"];
            IpAddress: string;
            PaymentData: string;
            ProfilingAttemptReference?: string;
            ReturnURL?: string;
            SecureMode?: string;
            SecureModeReturnURL: string;
            Shipping?: components["schemas"]["Person"];
            StatementDescriptor?: string;
            Tag?: string;
        };
        IdealRequest: {
            AuthorId: string;
            Bic?: string;
            CreditedUserId?: string;
            CreditedWalletId: string;
            DebitedFunds: components["schemas"]["Money"];
            Fees: components["schemas"]["Money"];
            ProfilingAttemptReference?: string;
            ReturnURL: string;
            StatementDescriptor?: string;
            Tag?: string;
        };
        IdempotencyResponseView: {
            ContentLength?: string;
            ContentType?: string;
            Date: string;
            RequestURL?: string;
            Resource: Record<string, never>;
            StatusCode: string;
        };
        InstantConversionRequest: {
            AuthorId: string;
            CreditedFunds: components["schemas"]["Money"];
            CreditedWalletId: string;
            DebitedFunds: components["schemas"]["Money"];
            DebitedWalletId: string;
            Fees?: components["schemas"]["Money"];
            Tag?: string;
        };
        InstantPayout: {
            IsReachable?: boolean;
            UnreachableReason?: components["schemas"]["FallbackReason"];
        };
        Item: {
            /** Format: int64 */
            CreationDate: number;
            ExecutionType: string;
            Id: string;
            MandateType: string;
            ResultCode: string | null;
            ResultMessage: string | null;
            /** @enum {string} */
            Status: "CREATED" | "SUBMITTED" | "ACTIVE" | "FAILED" | "EXPIRED";
            Tag: string | null;
            UserId: string;
        };
        LegacyGooglePayRequest: {
            AuthorId: string;
            Billing?: components["schemas"]["Person"];
            CreditedUserId?: string;
            CreditedWalletId: string;
            DebitedFunds: components["schemas"]["Money"];
            Fees: components["schemas"]["Money"];
            PaymentData: components["schemas"]["PaymentData"];
            ProfilingAttemptReference?: string;
            StatementDescriptor?: string;
            Tag?: string;
        };
        LegacyPayPalRequest: {
            AuthorId: string;
            CreditedUserId?: string;
            CreditedWalletId: string;
            Culture?: string;
            DebitedFunds: components["schemas"]["Money"];
            Fees: components["schemas"]["Money"];
            ProfilingAttemptReference?: string;
            ReturnURL: string;
            ShippingAddress?: components["schemas"]["ShippingAddress"];
            StatementDescriptor?: string;
            Tag?: string;
        };
        LineItem: {
            Category?: string;
            Description?: string;
            Name: string;
            /** Format: int64 */
            Quantity: number;
            Sku?: string;
            /** Format: int64 */
            TaxAmount?: number;
            /** Format: int64 */
            UnitAmount: number;
        };
        MandateRequest: {
            BankAccountId: string;
            Culture: string;
            ReturnURL: string;
            Tag?: string;
        };
        MandateView: {
            BankAccountId?: string | null;
            BankReference?: string | null;
            /** Format: int64 */
            CreationDate: number;
            Culture?: string;
            DocumentURL?: string;
            ExecutionType: string;
            Id: string;
            MandateType: string;
            RedirectURL?: string;
            ResultCode: string | null;
            ResultMessage: string | null;
            ReturnURL?: string;
            /** @enum {string|null} */
            Scheme?: "SEPA" | "BACS" | null;
            /** @enum {string} */
            Status: "CREATED" | "SUBMITTED" | "ACTIVE" | "FAILED" | "EXPIRED";
            Tag: string | null;
            UserId: string;
        };
        MetadataRequest: {
            Bin?: string;
            Token?: string;
            /** @enum {string} */
            Type: "BIN" | "GOOGLE_PAY";
        };
        MetadataView: {
            Bin?: string;
            BinData?: components["schemas"]["ProductData"][];
            IssuerCountryCode?: string;
            IssuingBank?: string;
            Token?: string;
            TokenFormat?: string;
            /** @enum {string} */
            Type: "BIN" | "GOOGLE_PAY";
        };
        Money: {
            /** Format: int64 */
            Amount: number;
            Currency: string;
        };
        OpenCardRegistrationRequest: {
            CardType?: string;
            Currency: string;
            Tag?: string;
            UserId: string;
        };
        PageRequest: Record<string, never>;
        PayInRefundRequest: {
            AuthorId: string;
            DebitedFunds?: components["schemas"]["Money"];
            Fees?: components["schemas"]["Money"];
            Reference?: string;
            StatementDescriptor?: string;
            Tag?: string;
        };
        PayinsLinked: {
            PayinCaptureId?: string;
            PayinComplementId?: string;
        };
        PayInView: {
            AuthorId: string;
            BankAccount?: {
                BIC: string;
                IBAN: string;
                OwnerName: string;
            } | null;
            CardId: string | null;
            CardType: string | null;
            /** Format: int64 */
            CreationDate: number;
            CreditedFunds: components["schemas"]["Money"];
            CreditedUserId: string | null;
            CreditedWalletId: string | null;
            Culture?: string | null;
            DebitedFunds: components["schemas"]["Money"];
            DebitedWalletId: string | null;
            DeclaredDebitedFunds?: components["schemas"]["Money"] | null;
            DeclaredFees?: components["schemas"]["Money"] | null;
            DepositId?: string;
            /** Format: int64 */
            ExecutionDate: number | null;
            ExecutionType: string;
            Fees: components["schemas"]["Money"];
            Id: string;
            IpAddress?: string | null;
            MandateId?: string | null;
            /** @enum {string} */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            PaymentType?: string;
            PreauthorizationId?: string | null;
            ProfilingAttemptReference?: string;
            RedirectURL?: string | null;
            ResultCode: string | null;
            ResultMessage: string | null;
            ReturnURL?: string | null;
            SecureMode?: string | null;
            SecureModeNeeded?: boolean;
            SecureModeRedirectURL?: string | null;
            SecureModeReturnURL?: string | null;
            StatementDescriptor?: string | null;
            /** @enum {string} */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
            WireReference?: string | null;
        };
        PaymentData: {
            Network?: string;
            TokenData: string;
            TransactionId?: string;
        };
        PaymentRef: {
            ReasonType?: string;
            ReferenceId?: string;
        };
        PayOutRequest: {
            AuthorId: string;
            BankAccountId: string;
            BankWireRef?: string;
            DebitedFunds: components["schemas"]["Money"];
            DebitedWalletId: string;
            Fees: components["schemas"]["Money"];
            PaymentRef?: components["schemas"]["PaymentRef"];
            PayoutModeRequested?: string;
            Tag?: string;
        };
        PayOutView: {
            AuthorId: string;
            BankAccountId?: string | null;
            BankWireRef?: string | null;
            /** Format: int64 */
            CreationDate: number;
            CreditedFunds: components["schemas"]["Money"];
            CreditedUserId: string | null;
            CreditedWalletId: string | null;
            DebitedFunds: components["schemas"]["Money"];
            DebitedWalletId: string | null;
            DepositId?: string;
            EndToEndId?: string;
            /** Format: int64 */
            ExecutionDate: number | null;
            FallbackReason?: components["schemas"]["FallbackReason"] | null;
            Fees: components["schemas"]["Money"];
            Id: string;
            ModeApplied?: string | null;
            ModeRequested?: string | null;
            /** @enum {string} */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            PaymentRef?: components["schemas"]["PaymentRef"];
            PaymentType?: string;
            RecipientVerificationOfPayee?: Record<string, never>;
            ResultCode: string | null;
            ResultMessage: string | null;
            /** @enum {string} */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        PayPalRequest: {
            AuthorId: string;
            CancelURL?: string;
            CreditedUserId?: string;
            CreditedWalletId: string;
            Culture?: string;
            DataCollectionId?: string;
            DebitedFunds: components["schemas"]["Money"];
            Fees: components["schemas"]["Money"];
            LineItems: components["schemas"]["LineItem"][];
            ProfilingAttemptReference?: string;
            Reference?: string;
            ReturnURL: string;
            Shipping?: components["schemas"]["Person"];
            ShippingPreference?: string;
            StatementDescriptor?: string;
            Tag?: string;
        };
        Person: {
            Address?: components["schemas"]["Address"];
            FirstName?: string;
            LastName?: string;
        };
        PreauthorizationRequest: {
            AuthorId: string;
            Billing?: components["schemas"]["Person"];
            BrowserInfo?: components["schemas"]["BrowserInfo"];
            CardId: string;
            Culture?: string;
            DebitedFunds: components["schemas"]["Money"];
            IpAddress?: string;
            MultiCapture?: boolean;
            PaymentCategory?: string;
            PreferredCardNetwork?: string;
            ProfilingAttemptReference?: string;
            Requested3DSVersion?: string;
            SecureMode?: string;
            SecureModeReturnURL: string;
            Shipping?: components["schemas"]["Person"];
            StatementDescriptor?: string;
            Tag?: string;
        };
        PreauthorizationView: {
            Applied3DSVersion?: string;
            AuthorId: string;
            /** Format: int64 */
            AuthorizationDate?: number;
            Billing?: components["schemas"]["Person"];
            BrowserInfo?: components["schemas"]["BrowserInfo"];
            CardId: string;
            CardInfo?: components["schemas"]["CardInfo"];
            /** Format: int64 */
            CreationDate: number;
            Culture?: string;
            DebitedFunds: components["schemas"]["Money"];
            ExecutionType: string;
            /** Format: int64 */
            ExpirationDate: number | null;
            Id: string;
            IpAddress?: string;
            MultiCapture?: boolean;
            PayInId?: string;
            PaymentCategory?: string;
            /** @enum {string} */
            PaymentStatus: "WAITING" | "CANCELED" | "EXPIRED" | "VALIDATED" | "CANCEL_REQUESTED" | "TO_BE_COMPLETED" | "NO_SHOW_REQUESTED" | "NO_SHOW" | "FAILED";
            PaymentType?: string;
            PreferredCardNetwork?: string;
            RemainingFunds: components["schemas"]["Money"];
            Requested3DSVersion?: string;
            ResultCode: string | null;
            ResultMessage: string | null;
            SecureMode?: string;
            SecureModeNeeded?: boolean;
            SecureModeRedirectURL?: string;
            SecureModeReturnURL?: string;
            SecurityInfo?: components["schemas"]["SecurityInfo"];
            Shipping?: components["schemas"]["Person"];
            StatementDescriptor?: string;
            /** @enum {string} */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            Tag: string | null;
        };
        ProductData: {
            Brand?: string;
            CardType: string;
            CommercialIndicator?: string;
            Subtype?: string;
        };
        QuotedConversionRequest: {
            AuthorId: string;
            CreditedWalletId: string;
            DebitedWalletId: string;
            QuoteId: string;
            Tag?: string;
        };
        QuoteRequest: {
            CreditedFunds: components["schemas"]["Money"];
            DebitedFunds: components["schemas"]["Money"];
            /** Format: int64 */
            Duration: number;
            Tag?: string;
        };
        QuoteView: {
            ConversionRateResponse?: components["schemas"]["RateView"];
            /** Format: int64 */
            CreationDate: number;
            CreditedFunds: components["schemas"]["Money"];
            DebitedFunds: components["schemas"]["Money"];
            /** Format: int64 */
            Duration: number;
            /** Format: int64 */
            ExpirationDate: number;
            Id: string;
            /** @enum {string} */
            Status: "ACTIVE" | "EXPIRED";
            Tag: string | null;
        };
        RateView: {
            ClientRate?: string;
            CreditedCurrency?: string;
            DebitedCurrency?: string;
            MarketRate?: string;
            /** Format: int64 */
            MarketRateDate?: number;
        };
        ReachabilityRequest: {
            AuthorId: string;
            BankAccountId: string;
            BankWireRef?: string;
            DebitedFunds: components["schemas"]["Money"];
            DebitedWalletId: string;
            Fees?: components["schemas"]["Money"];
            PayoutModeRequested?: string;
        };
        ReachabilityView: {
            InstantPayout?: components["schemas"]["InstantPayout"];
        };
        RecurringCardRequest: {
            BrowserInfo?: components["schemas"]["BrowserInfo"];
            DebitedFunds?: components["schemas"]["Money"];
            Fees?: components["schemas"]["Money"];
            IpAddress?: string;
            ProfilingAttemptReference?: string;
            RecurringPayinRegistrationId: string;
            SecureModeReturnURL?: string;
            StatementDescriptor?: string;
            Tag?: string;
        };
        RefundReason: {
            RefundReasonMessage: string | null;
            RefundReasonType: string;
        };
        RefundView: {
            AuthorId: string;
            /** Format: int64 */
            CreationDate: number;
            CreditedFunds: components["schemas"]["Money"];
            CreditedUserId: string | null;
            CreditedWalletId: string | null;
            DebitedFunds: components["schemas"]["Money"];
            DebitedWalletId: string | null;
            DepositId?: string;
            /** Format: int64 */
            ExecutionDate: number | null;
            Fees: components["schemas"]["Money"];
            Id: string;
            InitialTransactionId: string;
            /** @enum {string} */
            InitialTransactionNature?: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /** @enum {string} */
            InitialTransactionType: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
            /** @enum {string} */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            Reference?: string;
            RefundReason?: components["schemas"]["RefundReason"] | null;
            ResultCode: string | null;
            ResultMessage: string | null;
            StatementDescriptor?: string;
            /** @enum {string} */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        RegistrationRequest: {
            AuthorId: string;
            Billing?: components["schemas"]["Person"];
            CardId?: string;
            CreditedUserId?: string;
            CreditedWalletId: string;
            /** Format: int64 */
            EndDate?: number;
            FirstTransactionDebitedFunds: components["schemas"]["Money"];
            FirstTransactionFees: components["schemas"]["Money"];
            FixedNextAmount?: boolean;
            FractionedPayment?: boolean;
            /** Format: int32 */
            FreeCycles?: number;
            Frequency?: string;
            Migration?: boolean;
            NextTransactionDebitedFunds?: components["schemas"]["Money"];
            NextTransactionFees?: components["schemas"]["Money"];
            /** @enum {string} */
            PaymentType?: "CARD_DIRECT" | "PAYPAL";
            Shipping?: components["schemas"]["Person"];
            Tag?: string;
        };
        RegistrationView: {
            AuthorId: string;
            Billing?: components["schemas"]["Person"];
            CardId: string;
            /** Format: int64 */
            CreationDate: number;
            CreditedUserId: string | null;
            CreditedWalletId: string | null;
            CurrentState?: components["schemas"]["CurrentState"];
            /** Format: int64 */
            CycleNumber?: number;
            /** Format: int64 */
            EndDate?: number;
            FirstTransactionDebitedFunds?: components["schemas"]["Money"];
            FirstTransactionFees?: components["schemas"]["Money"];
            FixedNextAmount?: boolean;
            FractionedPayment?: boolean;
            /** Format: int32 */
            FreeCycles?: number;
            Frequency?: string;
            Id: string;
            Migration?: boolean;
            NextTransactionDebitedFunds?: components["schemas"]["Money"];
            NextTransactionFees?: components["schemas"]["Money"];
            /** @enum {string} */
            PaymentType?: "CARD_DIRECT" | "PAYPAL";
            /** @enum {string} */
            RecurringType?: "CLASSIC_SUBSCRIPTION" | "FRACTIONED_PAYMENT" | "CUSTOM";
            Shipping?: components["schemas"]["Person"];
            /** @enum {string} */
            Status: "CREATED" | "AUTHENTICATION_NEEDED" | "IN_PROGRESS" | "ENDED";
            Tag: string | null;
            TotalAmount?: components["schemas"]["Money"];
        };
        RepudiationView: {
            AuthorId: string;
            /** Format: int64 */
            CreationDate: number;
            CreditedFunds: components["schemas"]["Money"];
            CreditedUserId: string | null;
            CreditedWalletId: string | null;
            DebitedFunds: components["schemas"]["Money"];
            DebitedWalletId: string | null;
            DepositId?: string;
            DisputeId: string | null;
            /** Format: int64 */
            ExecutionDate: number | null;
            Fees: components["schemas"]["Money"];
            Id: string;
            InitialTransactionId: string;
            /** @enum {string} */
            InitialTransactionNature?: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /** @enum {string} */
            InitialTransactionType: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
            /** @enum {string} */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            ResultCode: string | null;
            ResultMessage: string | null;
            /** @enum {string} */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        SecurityInfo: {
            AVSResult?: string;
        };
        SettlementRequest: {
            AuthorId: string;
            DebitedFunds: components["schemas"]["Money"];
            Fees: components["schemas"]["Money"];
            Tag?: string;
        };
        SettlementView: {
            AuthorId: string;
            /** Format: int64 */
            CreationDate: number;
            CreditedFunds: components["schemas"]["Money"];
            CreditedUserId: string | null;
            CreditedWalletId: string | null;
            DebitedFunds: components["schemas"]["Money"];
            DebitedWalletId: string | null;
            DepositId?: string;
            /** Format: int64 */
            ExecutionDate: number | null;
            Fees: components["schemas"]["Money"];
            Id: string;
            /** @enum {string} */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            RepudiationId: string | null;
            ResultCode: string | null;
            ResultMessage: string | null;
            /** @enum {string} */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        ShippingAddress: {
            Address?: components["schemas"]["Address"];
            RecipientName?: string;
        };
        TemplateUrlOptions: {
            PAYLINE?: string;
            PAYLINEV2?: string;
        };
        TransactionView: {
            AuthorId: string;
            /** Format: int64 */
            CreationDate: number;
            CreditedFunds: components["schemas"]["Money"];
            CreditedUserId: string | null;
            CreditedWalletId: string | null;
            DebitedFunds: components["schemas"]["Money"];
            DebitedWalletId: string | null;
            DepositId?: string;
            /** Format: int64 */
            ExecutionDate: number | null;
            Fees: components["schemas"]["Money"];
            Id: string;
            /** @enum {string} */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            ResultCode: string | null;
            ResultMessage: string | null;
            /** @enum {string} */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        TransferRefundRequest: {
            AuthorId: string;
            Tag?: string;
        };
        TransferRequest: {
            AuthorId: string;
            CreditedUserId?: string;
            CreditedWalletId: string;
            DebitedFunds: components["schemas"]["Money"];
            DebitedWalletId: string;
            Fees: components["schemas"]["Money"];
            Tag?: string;
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
