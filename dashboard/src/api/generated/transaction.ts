/* Written by scripts/api-types.mjs from docs/openapi/transaction.yaml; never edited by hand. */

export interface paths {
    "/approval-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the approval rules of the client
         * @description Deactivated rules are listed as well.
         *
         *     Needs the permission `approvals:read`.
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
                    /** @description Only objects with one of these values. */
                    TransactionKind?: ("PAYOUT" | "TRANSFER" | "REFUND")[];
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
                        "application/json": components["schemas"]["ApprovalRuleView"][];
                    };
                };
            };
        };
        put?: never;
        /**
         * Sets a rule about what people have to approve
         * @description It asks about payouts, transfers or refunds (TransactionKind) for which all that it names holds: the amount in minor units lies between AmountMin and AmountMax, the person has asked for more than RollingAmount within 24 hours, the bank account never got a payout. Such a transaction stays CREATED, and no money is reserved, until as many different people as Approvers says have approved it. Once a rule is in force, each further change waits for approval itself: PendingApprovalId names the request.
         *
         *     Needs the permission `approvals:write`.
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
                    "application/json": components["schemas"]["CreateApprovalRuleRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApprovalRuleView"];
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
    "/approval-rules/{ruleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads an approval rule
         * @description A deactivated rule is found as well.
         *
         *     Needs the permission `approvals:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the rule.
                     * @example apprule_m_01k00000000000000000000001
                     */
                    ruleId: string;
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
                        "application/json": components["schemas"]["ApprovalRuleView"];
                    };
                };
            };
        };
        /**
         * Changes an approval rule, or deactivates it with Active false
         * @description While a rule of the client is in force the change waits for approval, and the answer shows the rule as it still is. Requests that wait keep to the rule under which they were made.
         *
         *     Needs the permission `approvals:write`.
         *
         *     A person at the dashboard must have given the second factor in the last five minutes, otherwise the answer is 401 `insufficient_user_authentication`; an API key is not asked.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the rule.
                     * @example apprule_m_01k00000000000000000000001
                     */
                    ruleId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditApprovalRuleRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApprovalRuleView"];
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
    "/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the client's requests for approval
         * @description Mine true gives those that the caller has asked for, Mine false those of others.
         *
         *     Needs the permission `approvals:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only objects with one of these values. */
                    Kind?: ("PAYOUT" | "TRANSFER" | "REFUND")[];
                    /** @description Whether the caller has asked for it. */
                    Mine?: boolean;
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("PENDING" | "APPROVED" | "REJECTED" | "EXPIRED" | "CANCELED")[];
                    /** @description Id of the transaction or the rule. */
                    SubjectId?: string;
                    /** @description Only objects with one of these values. */
                    SubjectType?: ("TRANSACTION" | "RULE")[];
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
                        "application/json": components["schemas"]["ApprovalItemView"][];
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
    "/approvals/{approvalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a request for approval
         * @description It shows who has decided what, and the comments.
         *
         *     Needs the permission `approvals:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the approval.
                     * @example approval_m_01k00000000000000000000001
                     */
                    approvalId: string;
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
                        "application/json": components["schemas"]["ApprovalView"];
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
    "/approvals/{approvalId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Approves a request
         * @description Only people can, other ones than who asked, who also may do what they decide about. When enough have approved, the transaction goes on, not before HoldUntil, and is checked again. The same call once more changes nothing.
         *
         *     Needs the permission `approvals:write`.
         *
         *     A person at the dashboard must have given the second factor in the last five minutes, otherwise the answer is 401 `insufficient_user_authentication`; an API key is not asked.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the approval.
                     * @example approval_m_01k00000000000000000000001
                     */
                    approvalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApproveRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApprovalView"];
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
    "/approvals/{approvalId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Cancels a request
         * @description Only who asked for it can; the transaction is FAILED with 806003.
         *
         *     Needs the permission `approvals:read`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the approval.
                     * @example approval_m_01k00000000000000000000001
                     */
                    approvalId: string;
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
                        "application/json": components["schemas"]["ApprovalView"];
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
    "/approvals/{approvalId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a comment to a request
         * @description Who asked for it and who may decide about it can.
         *
         *     Needs the permission `approvals:read`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the approval.
                     * @example approval_m_01k00000000000000000000001
                     */
                    approvalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CommentRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApprovalView"];
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
    "/approvals/{approvalId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Rejects a request, with a Comment that says why
         * @description One person is enough; the transaction is FAILED with 806001. What was approved can still be rejected until its HoldUntil.
         *
         *     Needs the permission `approvals:write`.
         *
         *     A person at the dashboard must have given the second factor in the last five minutes, otherwise the answer is 401 `insufficient_user_authentication`; an API key is not asked.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the approval.
                     * @example approval_m_01k00000000000000000000001
                     */
                    approvalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CommentRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApprovalView"];
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
    "/bankaccounts/{bankAccountId}/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the transactions of a bank account
         * @description They are payouts to it and direct debits from it.
         *
         *     Needs the permission `bankaccounts:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with one of these values. */
                    Nature?: ("REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION")[];
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the bank account.
                     * @example bankacc_m_01k00000000000000000000001
                     */
                    bankAccountId: string;
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
        /**
         * Reads a banking alias
         * @description Deactivated aliases are found as well.
         *
         *     Needs the permission `bankingaliases:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the alias.
                     * @example bankalias_m_01k00000000000000000000001
                     */
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
        /**
         * Deactivates a banking alias or changes its Tag
         * @description Wires to an inactive alias are sent back.
         *
         *     Needs the permission `bankingaliases:write`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the alias.
                     * @example bankalias_m_01k00000000000000000000001
                     */
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
        /**
         * Opens a card registration
         * @description The payer's browser sends the card data to CardRegistrationURL, never to your server.
         *
         *     Needs the permission `cards:write`.
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
        /**
         * Reads a card registration
         * @description CardId is set once it is finished.
         *
         *     Needs the permission `cards:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the object.
                     * @example cardreg_m_01k00000000000000000000001
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
                        "application/json": components["schemas"]["CardRegistration"];
                    };
                };
            };
        };
        /**
         * Finishes a card registration
         * @description RegistrationData is what the browser got; the answer names the card.
         *
         *     Needs the permission `cards:write`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the object.
                     * @example cardreg_m_01k00000000000000000000001
                     */
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
        /**
         * Reads a card
         * @description Only the masked number is ever shown.
         *
         *     Needs the permission `cards:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the card.
                     * @example card_m_01k00000000000000000000001
                     */
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
        /**
         * Deactivates a card, or changes its holder or Tag
         * @description A card that was deactivated stays so.
         *
         *     Needs the permission `cards:write`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the card.
                     * @example card_m_01k00000000000000000000001
                     */
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
        /**
         * Lists the deposit preauthorizations of a card
         * @description Those of all states are listed.
         *
         *     Needs the permission `preauthorizations:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Only objects with one of these values. */
                    PaymentStatus?: ("WAITING" | "CANCELED" | "EXPIRED" | "VALIDATED" | "CANCEL_REQUESTED" | "TO_BE_COMPLETED" | "NO_SHOW_REQUESTED" | "NO_SHOW" | "FAILED")[];
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the card.
                     * @example card_m_01k00000000000000000000001
                     */
                    cardId: string;
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
        /**
         * Lists the preauthorizations of a card
         * @description Those of all states are listed.
         *
         *     Needs the permission `preauthorizations:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Only objects with one of these values. */
                    PaymentStatus?: ("WAITING" | "CANCELED" | "EXPIRED" | "VALIDATED" | "CANCEL_REQUESTED" | "TO_BE_COMPLETED" | "NO_SHOW_REQUESTED" | "NO_SHOW" | "FAILED")[];
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the card.
                     * @example card_m_01k00000000000000000000001
                     */
                    cardId: string;
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
        /**
         * Lists the transactions of a card
         * @description Card validations are no transactions.
         *
         *     Needs the permission `cards:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with one of these values. */
                    Nature?: ("REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION")[];
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the card.
                     * @example card_m_01k00000000000000000000001
                     */
                    cardId: string;
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
        /**
         * Validates a card without taking money
         * @description The payer may have to authenticate at SecureModeRedirectURL.
         *
         *     Needs the permission `cards:write`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the card.
                     * @example card_m_01k00000000000000000000001
                     */
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
        /**
         * Reads a validation of a card
         * @description It shows whether the card can be used.
         *
         *     Needs the permission `cards:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the card.
                     * @example card_m_01k00000000000000000000001
                     */
                    cardId: string;
                    /**
                     * @description Id of the validation.
                     * @example cardval_m_01k00000000000000000000001
                     */
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
        /**
         * Lists all registrations of one card
         * @description They may belong to several users.
         *
         *     Needs the permission `cards:read`.
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
                     * @description The fingerprint.
                     * @example mFhO3sVYkQ2xT8wLr7cN1
                     */
                    fingerprint: string;
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
        /**
         * Lists the transactions of all registrations of one card
         * @description They may belong to several users.
         *
         *     Needs the permission `cards:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with one of these values. */
                    Nature?: ("REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION")[];
                };
                header?: never;
                path: {
                    /**
                     * @description The fingerprint.
                     * @example mFhO3sVYkQ2xT8wLr7cN1
                     */
                    fingerprint: string;
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
        /**
         * Converts money of the client's own wallets at the rate of the moment
         * @description Give either DebitedFunds or CreditedFunds with an amount.
         *
         *     Needs the permission `conversions:write`.
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
        /**
         * Converts money of the client's own wallets at the rate of a quote
         * @description A quote can be used once.
         *
         *     Needs the permission `conversions:write`.
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
        /**
         * Announces a bank wire to a wallet of the client itself
         * @description Quote WireReference; the money is credited when it arrives.
         *
         *     Needs the permission `payins:write`.
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
        /**
         * Pays out from a wallet of the client itself
         * @description The money goes to a bank account of the client.
         *
         *     Needs the permission `payouts:write`.
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
        /**
         * Lists the transactions whose author is the client itself
         * @description They are pay-ins, payouts and conversions of its own wallets.
         *
         *     Needs the permission `client:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with one of these values. */
                    Nature?: ("REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION")[];
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
        /**
         * Lists the movements of a client wallet
         * @description Every fee that was taken or given back is one of FEES.
         *
         *     Needs the permission `client:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with one of these values. */
                    Nature?: ("REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION")[];
                };
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
        /**
         * Reads a conversion
         * @description It shows the rates and both amounts.
         *
         *     Needs the permission `conversions:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the conversion.
                     * @example conversion_m_01k00000000000000000000001
                     */
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
        /**
         * Converts money of one wallet into another at the rate of the moment
         * @description Give either DebitedFunds or CreditedFunds with an amount.
         *
         *     Needs the permission `conversions:write`.
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
        /**
         * Asks for a quote: a rate that holds for a while
         * @description Nothing moves until a quoted conversion uses it.
         *
         *     Needs the permission `conversions:write`.
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
        /**
         * Reads a quote
         * @description A quote that has expired or was used says so.
         *
         *     Needs the permission `conversions:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the quote.
                     * @example quote_m_01k00000000000000000000001
                     */
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
        /**
         * Converts money of one wallet into another at the rate of a quote
         * @description A quote can be used once.
         *
         *     Needs the permission `conversions:write`.
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
        /**
         * Reads the rate of a currency pair
         * @description MarketRate is the market's, ClientRate the one that conversions get.
         *
         *     Needs the permission `conversions:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description ISO 4217 code.
                     * @example USD
                     */
                    creditedCurrency: string;
                    /**
                     * @description ISO 4217 code.
                     * @example eur
                     */
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
        /**
         * Reads a deposit preauthorization
         * @description The second path is the newer name of the same read.
         *
         *     Needs the permission `preauthorizations:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the object.
                     * @example deposit_m_01k00000000000000000000001
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
                        "application/json": components["schemas"]["DepositView"];
                    };
                };
            };
        };
        /**
         * Changes a deposit preauthorization
         * @description PaymentStatus CANCELED gives the reserved money back, NO_SHOW_REQUESTED keeps the reservation for a payer who did not come.
         *
         *     Needs the permission `preauthorizations:write`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the object.
                     * @example deposit_m_01k00000000000000000000001
                     */
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
        /**
         * Lists the captures of a deposit
         * @description Captures that failed are listed as well.
         *
         *     Needs the permission `preauthorizations:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with one of these values. */
                    Nature?: ("REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION")[];
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the object.
                     * @example deposit_m_01k00000000000000000000001
                     */
                    id: string;
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
        /**
         * Reserves a deposit on a card
         * @description It can be captured for up to 30 days; the payer may have to authenticate.
         *
         *     Needs the permission `preauthorizations:write`.
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
        /**
         * Lists the transactions of a dispute
         * @description They are its repudiation, settlements and refunds.
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
                    Nature?: ("REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION")[];
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the dispute.
                     * @example dsp_m_01k00000000000000000000001
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
        /**
         * Reads a deposit preauthorization
         * @description The second path is the newer name of the same read.
         *
         *     Needs the permission `preauthorizations:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the object.
                     * @example deposit_m_01k00000000000000000000001
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
        /**
         * Lists the mandates of the client
         * @description Mandates of all states are listed.
         *
         *     Needs the permission `mandates:read`.
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
                    Status?: ("CREATED" | "SUBMITTED" | "ACTIVE" | "FAILED" | "EXPIRED")[];
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
                        "application/json": components["schemas"]["MandateViewItem"][];
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
        /**
         * Reads a mandate
         * @description DocumentURL shows the text that was confirmed.
         *
         *     Needs the permission `mandates:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the mandate.
                     * @example mandate_m_01k00000000000000000000001
                     */
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
        /**
         * Cancels a mandate
         * @description Collections that are under way still run; this cannot be undone.
         *
         *     Needs the permission `mandates:write`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the mandate.
                     * @example mandate_m_01k00000000000000000000001
                     */
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
        /**
         * Lists the direct debits of a mandate
         * @description Direct debits that failed are listed as well.
         *
         *     Needs the permission `mandates:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with one of these values. */
                    Nature?: ("REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION")[];
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the mandate.
                     * @example mandate_m_01k00000000000000000000001
                     */
                    mandateId: string;
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
        /**
         * Creates a mandate for direct debits
         * @description The owner of the bank account confirms it at RedirectURL.
         *
         *     Needs the permission `mandates:write`.
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
        /**
         * Reads a pay-in
         * @description Its members are those of its PaymentType and ExecutionType.
         *
         *     Needs the permission `payins:read`.
         */
        get: {
            parameters: {
                query?: never;
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
        /**
         * Lists the refunds of a pay-in
         * @description Refunds that failed are listed as well.
         *
         *     Needs the permission `payins:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with one of these values. */
                    Nature?: ("REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION")[];
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
                        "application/json": components["schemas"]["TransactionView"][];
                    };
                };
            };
        };
        put?: never;
        /**
         * Refunds a pay-in to the payer, completely or in part
         * @description Without amounts everything that is left is refunded.
         *
         *     Needs the permission `refunds:write`.
         *
         *     A person at the dashboard must have given the second factor in the last five minutes, otherwise the answer is 401 `insufficient_user_authentication`; an API key is not asked.
         */
        post: {
            parameters: {
                query?: never;
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
        /**
         * Pays in with Apple Pay
         * @description PaymentData is what the browser's payment sheet gave.
         *
         *     Needs the permission `payins:write`.
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
        /**
         * Announces a bank wire
         * @description The payer wires to BankAccount and quotes WireReference; the money is credited when it arrives.
         *
         *     Needs the permission `payins:write`.
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
        /**
         * Pays in with a registered card
         * @description When SecureModeNeeded is true, send the payer to SecureModeRedirectURL.
         *
         *     Needs the permission `payins:write`.
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
        /**
         * Pays in with a card on a hosted page
         * @description Send the payer to RedirectURL; the payment stays CREATED until they have paid.
         *
         *     Needs the permission `payins:write`.
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
        /**
         * Reads the card that was used on a hosted page
         * @description Its members are null until the payer has entered a card.
         *
         *     Needs the permission `payins:read`.
         */
        get: {
            parameters: {
                query?: never;
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
        /**
         * Captures a part of a deposit, with a complement to follow
         * @description The complement may be more than what is left.
         *
         *     Needs the permission `payins:write`.
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
        /**
         * Takes the complement of a captured deposit
         * @description It can be taken once.
         *
         *     Needs the permission `payins:write`.
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
        /**
         * Captures a deposit completely
         * @description Nothing can be taken from it afterwards.
         *
         *     Needs the permission `payins:write`.
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
        /**
         * Pays in by direct debit on a mandate
         * @description It is CREATED until the payer's bank has paid, which takes some days.
         *
         *     Needs the permission `payins:write`.
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
        /**
         * Pays in by direct debit on a hosted page
         * @description Send the payer to RedirectURL.
         *
         *     Needs the permission `payins:write`.
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
        /**
         * Pays in with Google Pay, first version
         * @description PaymentData is what the browser's payment sheet gave.
         *
         *     Needs the permission `payins:write`.
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
        /**
         * Pays in with Bancontact
         * @description Send the payer to RedirectURL, or show DeepLinkURL on a phone.
         *
         *     Needs the permission `payins:write`.
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
        /**
         * Pays in with Giropay
         * @description Send the payer to RedirectURL.
         *
         *     Needs the permission `payins:write`.
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
                    "application/json": components["schemas"]["HostedPageRequest"];
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
        /**
         * Pays in with Google Pay
         * @description PaymentData is what the browser's payment sheet gave; the payer may have to authenticate.
         *
         *     Needs the permission `payins:write`.
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
        /**
         * Pays in with iDEAL
         * @description Send the payer to RedirectURL, where they choose their bank.
         *
         *     Needs the permission `payins:write`.
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
        /**
         * Pays in with PayPal
         * @description Send the payer to RedirectURL; the answer names the PayPal account once they have paid.
         *
         *     Needs the permission `payins:write`.
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
        /**
         * Pays in with PayPal, first version
         * @description Send the payer to RedirectURL.
         *
         *     Needs the permission `payins:write`.
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
        /**
         * Captures a preauthorization, completely or in part
         * @description What was not captured remains until it expires.
         *
         *     Needs the permission `payins:write`.
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
        /**
         * Makes a recurring pay-in
         * @description The payer authenticates when they are present; without them the amounts of the registration apply.
         *
         *     Needs the permission `payins:write`.
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
        /**
         * Looks up what is known about a payment method
         * @description It tells the card's issuer, brand and country by its BIN or token.
         *
         *     Needs the permission `cards:read`.
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
        /**
         * Reads a payout
         * @description ModeApplied tells whether it was instant.
         *
         *     Needs the permission `payouts:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the pay out.
                     * @example po_m_01k00000000000000000000001
                     */
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
        /**
         * Lists the refunds of a payout
         * @description They are the returns of the bank.
         *
         *     Needs the permission `payouts:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with one of these values. */
                    Nature?: ("REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION")[];
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the pay out.
                     * @example po_m_01k00000000000000000000001
                     */
                    payOutId: string;
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
        /**
         * Pays out to a user's bank account
         * @description PayoutModeRequested asks for an instant payout where the bank takes one.
         *
         *     Needs the permission `payouts:write`.
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
        /**
         * Reads a payout
         * @description ModeApplied tells whether it was instant.
         *
         *     Needs the permission `payouts:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the pay out.
                     * @example po_m_01k00000000000000000000001
                     */
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
        /**
         * Asks whether a bank account takes instant payouts
         * @description Nothing is stored, and nothing moves.
         *
         *     Needs the permission `payouts:read`.
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
        /**
         * Reads a preauthorization
         * @description RemainingFunds is what can still be captured.
         *
         *     Needs the permission `preauthorizations:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the object.
                     * @example preauth_m_01k00000000000000000000001
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
                        "application/json": components["schemas"]["PreauthorizationView"];
                    };
                };
            };
        };
        /**
         * Cancels a preauthorization or changes its Tag
         * @description PaymentStatus CANCELED gives what remains back to the payer.
         *
         *     Needs the permission `preauthorizations:write`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the object.
                     * @example preauth_m_01k00000000000000000000001
                     */
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
        /**
         * Lists the captures of a preauthorization
         * @description Captures that failed are listed as well.
         *
         *     Needs the permission `preauthorizations:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with one of these values. */
                    Nature?: ("REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION")[];
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the object.
                     * @example preauth_m_01k00000000000000000000001
                     */
                    id: string;
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
        /**
         * Reserves money on a card
         * @description It can be captured for seven days; the payer may have to authenticate.
         *
         *     Needs the permission `preauthorizations:write`.
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
        /**
         * Registers recurring pay-ins with a card
         * @description The first one is made with the payer present.
         *
         *     Needs the permission `payins:write`.
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
        /**
         * Reads a registration of recurring pay-ins
         * @description CurrentState counts what was paid so far.
         *
         *     Needs the permission `payins:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the object.
                     * @example recpayin_m_01k00000000000000000000001
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
                        "application/json": components["schemas"]["RegistrationView"];
                    };
                };
            };
        };
        /**
         * Changes a registration of recurring pay-ins
         * @description Another card needs the payer again; Status ENDED ends it for good.
         *
         *     Needs the permission `payins:write`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the object.
                     * @example recpayin_m_01k00000000000000000000001
                     */
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
        /**
         * Reads a refund
         * @description It names the transaction that was refunded, and why.
         *
         *     Needs the permission `refunds:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the refund.
                     * @example refund_m_01k00000000000000000000001
                     */
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
        /**
         * Reads a repudiation
         * @description It is the money that a dispute took from your platform.
         *
         *     Needs the permission `disputes:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the repudiation.
                     * @example rep_m_01k00000000000000000000001
                     */
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
        /**
         * Lists the refunds of a repudiation
         * @description They give back what was settled when a dispute was won.
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
                    Nature?: ("REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION")[];
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the repudiation.
                     * @example rep_m_01k00000000000000000000001
                     */
                    repudiationId: string;
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
        /**
         * Settles a repudiation
         * @description The money is taken from a wallet of the user who got the disputed pay-in.
         *
         *     Needs the permission `disputes:write`.
         *
         *     A person at the dashboard must have given the second factor in the last five minutes, otherwise the answer is 401 `insufficient_user_authentication`; an API key is not asked.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the repudiation.
                     * @example rep_m_01k00000000000000000000001
                     */
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
        /**
         * Reads the answer that a call with an Idempotency-Key got
         * @description Answers are kept for 24 hours; the caller needs the permission of the call itself.
         *
         *     Needs no permission: every key of the client may call it.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description The Idempotency-Key of the call.
                     * @example contract-transfer-1
                     */
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
        /**
         * Reads a settlement transfer
         * @description It names the repudiation that it settles.
         *
         *     Needs the permission `disputes:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the settlement.
                     * @example settle_m_01k00000000000000000000001
                     */
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
        /**
         * Lists all transactions of the client
         * @description Kontor's addition to the contract; the filters of amounts look at DebitedFunds.
         *
         *     Needs the permission `wallets:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only objects with this value. */
                    AuthorId?: string;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description ISO 4217 code of DebitedFunds. */
                    Currency?: string;
                    /** @description Most DebitedFunds, in minor units. */
                    MaxAmount?: number;
                    /** @description Least DebitedFunds, in minor units. */
                    MinAmount?: number;
                    /** @description Only objects with one of these values. */
                    Nature?: ("REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION")[];
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
        /**
         * Transfers money from one wallet to another
         * @description Both have the same currency; the transfer is done when the answer comes.
         *
         *     Needs the permission `transfers:write`.
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
        /**
         * Reads a transfer
         * @description A transfer that failed tells why.
         *
         *     Needs the permission `transfers:read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the transfer.
                     * @example tr_m_01k00000000000000000000001
                     */
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
        /**
         * Lists the refunds of a transfer
         * @description Refunds that failed are listed as well.
         *
         *     Needs the permission `transfers:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with one of these values. */
                    Nature?: ("REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION")[];
                };
                header?: never;
                path: {
                    /**
                     * @description Id of the transfer.
                     * @example tr_m_01k00000000000000000000001
                     */
                    transferId: string;
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
                        "application/json": components["schemas"]["TransactionView"][];
                    };
                };
            };
        };
        put?: never;
        /**
         * Refunds a transfer, completely
         * @description The money goes back to the wallet from which it came.
         *
         *     Needs the permission `refunds:write`.
         *
         *     A person at the dashboard must have given the second factor in the last five minutes, otherwise the answer is 401 `insufficient_user_authentication`; an API key is not asked.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Id of the transfer.
                     * @example tr_m_01k00000000000000000000001
                     */
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
    "/transfers/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes up to 1000 transfers
         * @description Each one is checked, made or refused on its own and is answered on its own, in the order of the request; one that is refused does not affect the others, and the order in which they move money is not promised. Each has an IdempotencyKey of its own in the body, and the header Idempotency-Key is refused. Sending the same call again makes nothing twice: transfers that were made are answered as they stand, the others are made now. A transfer with an error of status 400 stores nothing and leaves its key free; 409 means that its key belongs to something else, or to a transfer that is not finished yet; after 503 and 504 send it again. A body that cannot be read is refused as a whole, and so is a call while four others of the client are under way (429).
         *
         *     Needs the permission `transfers:write`.
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
                    "application/json": components["schemas"]["BulkTransfersRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BulkTransfersView"];
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
        /**
         * Lists the mandates of a bank account
         * @description Mandates of all states are listed.
         *
         *     Needs the permission `mandates:read`.
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
                    Status?: ("CREATED" | "SUBMITTED" | "ACTIVE" | "FAILED" | "EXPIRED")[];
                };
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
                        "application/json": components["schemas"]["MandateViewItem"][];
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
        /**
         * Lists the cards of a user
         * @description Deactivated cards are listed as well.
         *
         *     Needs the permission `cards:read`.
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
        /**
         * Lists the deposit preauthorizations of a user
         * @description Those of all states are listed.
         *
         *     Needs the permission `preauthorizations:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Only objects with one of these values. */
                    PaymentStatus?: ("WAITING" | "CANCELED" | "EXPIRED" | "VALIDATED" | "CANCEL_REQUESTED" | "TO_BE_COMPLETED" | "NO_SHOW_REQUESTED" | "NO_SHOW" | "FAILED")[];
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
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
        /**
         * Lists the mandates of a user
         * @description Mandates of all states are listed.
         *
         *     Needs the permission `mandates:read`.
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
                    Status?: ("CREATED" | "SUBMITTED" | "ACTIVE" | "FAILED" | "EXPIRED")[];
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
                        "application/json": components["schemas"]["MandateViewItem"][];
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
        /**
         * Lists the preauthorizations of a user
         * @description Those of all states are listed.
         *
         *     Needs the permission `preauthorizations:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Only objects with one of these values. */
                    PaymentStatus?: ("WAITING" | "CANCELED" | "EXPIRED" | "VALIDATED" | "CANCEL_REQUESTED" | "TO_BE_COMPLETED" | "NO_SHOW_REQUESTED" | "NO_SHOW" | "FAILED")[];
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
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
        /**
         * Lists the transactions of a user
         * @description They are those whose author or credited user it is.
         *
         *     Needs the permission `users:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with one of these values. */
                    Nature?: ("REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION")[];
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
        /**
         * Closes a legal user
         * @description It is refused as long as a wallet of theirs holds money or a payment is under way.
         *
         *     Needs the permission `users:write`.
         */
        delete: {
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
        /**
         * Closes a natural user
         * @description It is refused as long as a wallet of theirs holds money or a payment is under way.
         *
         *     Needs the permission `users:write`.
         */
        delete: {
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
        /**
         * Lists the banking aliases of a wallet
         * @description Deactivated aliases are listed as well.
         *
         *     Needs the permission `bankingaliases:read`.
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
        /**
         * Opens an IBAN of a wallet's own
         * @description Every wire to it is credited to the wallet.
         *
         *     Needs the permission `bankingaliases:write`.
         */
        post: {
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
        /**
         * Lists the transactions of a wallet
         * @description They are those that debited or credited it.
         *
         *     Needs the permission `wallets:read`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what was created at this time or later. Unix seconds. */
                    AfterDate?: number;
                    /** @description Only what was created before this time. Unix seconds. */
                    BeforeDate?: number;
                    /** @description Only objects with one of these values. */
                    Nature?: ("REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT")[];
                    /** @description Number of the page, from 1. */
                    page?: number;
                    /** @description Items on a page. */
                    per_page?: number;
                    /** @description Only objects with one of these values. */
                    ResultCode?: string[];
                    /** @description Field:ASC or Field:DESC; several are joined by an underscore. */
                    Sort?: string;
                    /** @description Only objects with one of these values. */
                    Status?: ("CREATED" | "SUCCEEDED" | "FAILED")[];
                    /** @description Only objects with one of these values. */
                    Type?: ("PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION")[];
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
        /** @description An address; all six members always show. */
        Address: {
            /** @description Street and number. */
            AddressLine1?: string | null;
            /** @description Second line of the address. */
            AddressLine2?: string | null;
            /** @description City. */
            City?: string | null;
            /** @description ISO 3166-1 alpha-2. */
            Country?: string | null;
            /** @description Postal code. */
            PostalCode?: string | null;
            /** @description Region or state. */
            Region?: string | null;
        };
        /** @description APPLEPAY / DIRECT. */
        ApplePay: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description WEB: on a hosted page; DIRECT: without one. */
            ExecutionType: string;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /** @description How the payer pays. */
            PaymentType: string;
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        ApplePayRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Id of the user who receives the money. */
            CreditedUserId?: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            PaymentData: components["schemas"]["PaymentData"];
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference?: string | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description A request for approval, as lists show it. */
        ApprovalItemView: {
            Amount: components["schemas"]["Money"] | null;
            /** Format: int32 */
            ApprovalsNeeded: number;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /**
             * Format: int64
             * @description When it ends, in Unix seconds.
             */
            ExpirationDate: number;
            /**
             * Format: int64
             * @description what is approved happens no sooner; null: at once
             */
            HoldUntil: number | null;
            /** @description Unique identifier. */
            Id: string;
            /**
             * @description null for a change of a rule, as is the amount
             * @enum {string|null}
             */
            Kind: "PAYOUT" | "TRANSFER" | "REFUND" | null;
            MakerId: string;
            /** @enum {string} */
            MakerType: "KEY" | "STAFF" | "SERVICE";
            /** @description the rules that asked */
            RuleIds: string[];
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "PENDING" | "APPROVED" | "REJECTED" | "EXPIRED" | "CANCELED";
            SubjectId: string;
            /** @enum {string} */
            SubjectType: "TRANSACTION" | "RULE";
        };
        /** @description An approval rule. */
        ApprovalRuleView: {
            /** @description Whether it can be used; once false, it stays false. */
            Active: boolean;
            /** Format: int64 */
            AmountMax: number | null;
            /** Format: int64 */
            AmountMin: number | null;
            AppliesToKeys: boolean;
            /** Format: int32 */
            Approvers: number;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description ISO 4217 code. */
            Currency: string | null;
            /** Format: int64 */
            ExpiresAfter: number;
            FirstToBeneficiary: boolean;
            /** Format: int64 */
            HoldSeconds: number;
            /** @description Unique identifier. */
            Id: string;
            /** @description the request for approval of a change; null when none waits */
            PendingApprovalId: string | null;
            /** Format: int64 */
            RollingAmount: number | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            TransactionKind: "PAYOUT" | "TRANSFER" | "REFUND";
        };
        /** @description A request for approval. */
        ApprovalView: {
            Amount: components["schemas"]["Money"] | null;
            /** Format: int32 */
            ApprovalsNeeded: number;
            Comments: components["schemas"]["CommentView"][];
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            Decisions: components["schemas"]["DecisionView"][];
            /**
             * Format: int64
             * @description When it ends, in Unix seconds.
             */
            ExpirationDate: number;
            /** Format: int64 */
            HoldUntil: number | null;
            /** @description Unique identifier. */
            Id: string;
            /** @enum {string|null} */
            Kind: "PAYOUT" | "TRANSFER" | "REFUND" | null;
            MakerId: string;
            /** @enum {string} */
            MakerType: "KEY" | "STAFF" | "SERVICE";
            /** @description what the rule is to become; null for a transaction */
            RuleChange: components["schemas"]["Terms"] | null;
            RuleIds: string[];
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "PENDING" | "APPROVED" | "REJECTED" | "EXPIRED" | "CANCELED";
            SubjectId: string;
            /** @enum {string} */
            SubjectType: "TRANSACTION" | "RULE";
        };
        ApproveRequest: {
            Comment?: string | null;
        };
        /** @description BCMC / WEB. */
        Bancontact: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            /** @description Language of the page, ISO 639-1 in upper case. */
            Culture: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            DeepLinkURL: string | null;
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description WEB: on a hosted page; DIRECT: without one. */
            ExecutionType: string;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            PaymentFlow: string | null;
            /** @description How the payer pays. */
            PaymentType: string;
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference: string | null;
            Recurring: boolean | null;
            /** @description The page to which the payer is sent. */
            RedirectURL: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /** @description Where the payer returns after the page. */
            ReturnURL: string | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        BancontactRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Id of the user who receives the money. */
            CreditedUserId?: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            /** @description Language of the page, ISO 639-1 in upper case. */
            Culture?: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            PaymentFlow?: string | null;
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference?: string | null;
            Recurring?: boolean | null;
            /** @description Where the payer returns after the page. */
            ReturnURL: string;
            /** @description What the payer's statement shows. */
            StatementDescriptor?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description The account to pay into. */
        BankAccount: {
            /** @description Bank identifier code, 8 or 11 characters. */
            BIC: string;
            /** @description International bank account number, without blanks. */
            IBAN: string;
            OwnerAddress: components["schemas"]["Address"];
            /** @description Name of the account's holder. */
            OwnerName: string;
            Type: string;
        };
        BankingAliasRequest: {
            /** @description ISO 3166-1 alpha-2. */
            Country: string;
            /** @description Id of the user who receives the money. */
            CreditedUserId?: string | null;
            /** @description Name of the account's holder. */
            OwnerName: string;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Contract object BankingAlias. */
        BankingAliasView: {
            /** @description Whether it can be used; once false, it stays false. */
            Active: boolean;
            /** @description Bank identifier code, 8 or 11 characters. */
            BIC: string;
            /** @description ISO 3166-1 alpha-2. */
            Country: string;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description Id of the user who receives the money. */
            CreditedUserId: string;
            /** @description International bank account number, without blanks. */
            IBAN: string;
            /** @description Unique identifier. */
            Id: string;
            /** @description Name of the account's holder. */
            OwnerName: string;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            Type: string;
            VirtualAccountPurpose: string;
            /** @description Id of the wallet. */
            WalletId: string;
        };
        /** @description BANK_WIRE / DIRECT. */
        BankWire: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            BankAccount: components["schemas"]["BankAccount"] | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            DeclaredDebitedFunds: components["schemas"]["Money"];
            DeclaredFees: components["schemas"]["Money"];
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description WEB: on a hosted page; DIRECT: without one. */
            ExecutionType: string;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /** @description How the payer pays. */
            PaymentType: string;
            ProfilingAttemptReference: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
            /** @description What the payer writes on the bank wire. */
            WireReference: string | null;
        };
        BankWireRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Id of the user who receives the money. */
            CreditedUserId?: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            DeclaredDebitedFunds: components["schemas"]["Money"];
            DeclaredFees: components["schemas"]["Money"];
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description The payer's browser. */
        BrowserInfo: {
            /** @description The browser's Accept header, exactly. */
            AcceptHeader?: string | null;
            /**
             * Format: int32
             * @description Bits of a colour of the screen.
             */
            ColorDepth?: number | null;
            /** @description Whether the browser runs Java. */
            JavaEnabled?: boolean | null;
            /** @description Whether the browser runs JavaScript. */
            JavascriptEnabled?: boolean | null;
            /** @description The browser's language, such as FR-FR. */
            Language?: string | null;
            /**
             * Format: int32
             * @description Height of the screen in pixels.
             */
            ScreenHeight?: number | null;
            /**
             * Format: int32
             * @description Width of the screen in pixels.
             */
            ScreenWidth?: number | null;
            /** @description Minutes from the browser's local time to UTC. */
            TimeZoneOffset?: string | null;
            /** @description The browser's User-Agent header, exactly. */
            UserAgent?: string | null;
        };
        /** @description One transfer of a call with many. */
        BulkTransfer: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Id of the user who receives the money. */
            CreditedUserId?: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description names this transfer; sent again, it is answered with the transfer that it made. A key is used once, here or in the header of another call */
            IdempotencyKey: string;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Checked one by one: a wrong one does not affect the others. */
        BulkTransfersRequest: {
            Transfers: components["schemas"]["BulkTransfer"][];
        };
        /** @description The answers, in the order of the request. */
        BulkTransfersView: {
            Results: components["schemas"]["BulkTransferView"][];
        };
        /** @description What became of one transfer of a bulk call: what it would have been answered alone. */
        BulkTransferView: {
            /** @description why; null when there is a transfer */
            Error: components["schemas"]["ContractErrorBody"] | null;
            IdempotencyKey: string | null;
            /** @description the HTTP status that it would have had alone */
            StatusCode: string;
            /** @description the transfer; null when none was made, or none can be shown yet */
            Transfer: components["schemas"]["TransactionView"] | null;
        };
        CaptureRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId?: string | null;
            /** @description Id of the user who receives the money. */
            CreditedUserId?: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Id of the preauthorization. */
            PreauthorizationId: string;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description A card as we may keep it: masked, with the acquirer's token. Contract object Card; also the data of its events, where token is left out. */
        Card: {
            /** @description false is final */
            Active: boolean;
            /** @description The number with all but its first six and last four digits hidden. */
            Alias: string;
            BankCode: string;
            /** @description Name on the card. */
            CardHolderName: string | null;
            CardProvider: string;
            /** @description Kind of card. */
            CardType: string;
            /** @description alpha-3 of the issuer */
            Country: string;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description ISO 4217 code. */
            Currency: string;
            /** @description MMYY */
            ExpirationDate: string;
            /** @description The same for every registration of one card of your platform. */
            Fingerprint: string;
            /** @description Unique identifier. */
            Id: string;
            Product: string;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @description Id of the user to whom it belongs. */
            UserId: string;
            /**
             * @description Whether it can be used.
             * @enum {string}
             */
            Validity: "UNKNOWN" | "VALID" | "INVALID";
        };
        /** @description CARD / DIRECT. */
        CardDirect: {
            /** @description The version of 3-D Secure that was used. */
            Applied3DSVersion: string | null;
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Address of the card holder, for fraud checks and strong authentication. */
            Billing: components["schemas"]["Person"] | null;
            /** @description The payer's browser, for strong customer authentication. */
            BrowserInfo: components["schemas"]["BrowserInfo"] | null;
            /** @description Id of the card. */
            CardId: string | null;
            /** @description What the issuer says of the card. */
            CardInfo: components["schemas"]["CardInfo"] | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            /** @description Language of the page, ISO 639-1 in upper case. */
            Culture: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description WEB: on a hosted page; DIRECT: without one. */
            ExecutionType: string;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /** @description The payer's address, IPv4 or IPv6. */
            IpAddress: string | null;
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /** @description ECommerce when the payer is there, TelephoneOrder when the card is read out over the phone. */
            PaymentCategory: string | null;
            /** @description How the payer pays. */
            PaymentType: string;
            /** @description The network to use for a card of two networks: VISA, MASTERCARD, CB or MAESTRO. */
            PreferredCardNetwork: string | null;
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference: string | null;
            /** @description Id of the registration of recurring pay-ins. */
            RecurringPayinRegistrationId: string | null;
            /** @description The version of 3-D Secure that you asked for. */
            Requested3DSVersion: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /** @description When the payer is asked for strong authentication. */
            SecureMode: string;
            /** @description Whether the payer must be sent to SecureModeRedirectURL. */
            SecureModeNeeded: boolean;
            /** @description Where the payer authenticates. */
            SecureModeRedirectURL: string | null;
            /** @description Where the payer returns after authentication. */
            SecureModeReturnURL: string | null;
            SecurityInfo: components["schemas"]["SecurityInfo"];
            /** @description Where the goods go, for fraud checks and strong authentication. */
            Shipping: components["schemas"]["Person"] | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        CardDirectRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Address of the card holder, for fraud checks and strong authentication. */
            Billing?: components["schemas"]["Person"] | null;
            /** @description The payer's browser, for strong customer authentication. */
            BrowserInfo?: components["schemas"]["BrowserInfo"] | null;
            /** @description Id of the card. */
            CardId: string;
            /** @description Id of the user who receives the money. */
            CreditedUserId?: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            /** @description Language of the page, ISO 639-1 in upper case. */
            Culture?: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description The payer's address, IPv4 or IPv6. */
            IpAddress?: string | null;
            /** @description ECommerce when the payer is there, TelephoneOrder when the card is read out over the phone. */
            PaymentCategory?: string | null;
            /** @description The network to use for a card of two networks: VISA, MASTERCARD, CB or MAESTRO. */
            PreferredCardNetwork?: string | null;
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference?: string | null;
            /** @description The version of 3-D Secure that you asked for. */
            Requested3DSVersion?: string | null;
            /** @description When the payer is asked for strong authentication. */
            SecureMode?: string | null;
            /** @description Where the payer returns after authentication. */
            SecureModeReturnURL?: string | null;
            /** @description Where the goods go, for fraud checks and strong authentication. */
            Shipping?: components["schemas"]["Person"] | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description What is known about the card's issuer. */
        CardInfo: {
            BIN: string | null;
            Brand: string | null;
            /** @description Country of the bank that issued the card, ISO 3166-1 alpha-2. */
            IssuerCountryCode: string | null;
            /** @description Name of the bank that issued the card. */
            IssuingBank: string | null;
            SubType: string | null;
            Type: string | null;
        };
        /** @description The way from the acquirer's token page to a card. Contract object CardRegistration. */
        CardRegistration: {
            AccessKey: string;
            /** @description Name on the card. */
            CardHolderName: string | null;
            /** @description Id of the card. */
            CardId: string | null;
            CardRegistrationURL: string;
            /** @description Kind of card. */
            CardType: string;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description ISO 4217 code. */
            Currency: string;
            /** @description Unique identifier. */
            Id: string;
            PreregistrationData: string;
            /** @description What the token page answered. */
            RegistrationData: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "VALIDATED" | "ERROR";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @description Id of the user to whom it belongs. */
            UserId: string;
        };
        CardValidationRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Address of the card holder, for fraud checks and strong authentication. */
            Billing?: components["schemas"]["Person"] | null;
            /** @description The payer's browser, for strong customer authentication. */
            BrowserInfo?: components["schemas"]["BrowserInfo"] | null;
            /** @description Language of the page, ISO 639-1 in upper case. */
            Culture?: string | null;
            /** @description The payer's address, IPv4 or IPv6. */
            IpAddress?: string | null;
            /** @description ECommerce when the payer is there, TelephoneOrder when the card is read out over the phone. */
            PaymentCategory?: string | null;
            /** @description The network to use for a card of two networks: VISA, MASTERCARD, CB or MAESTRO. */
            PreferredCardNetwork?: string | null;
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference?: string | null;
            /** @description The version of 3-D Secure that you asked for. */
            Requested3DSVersion?: string | null;
            /** @description When the payer is asked for strong authentication. */
            SecureMode?: string | null;
            /** @description Where the payer returns after authentication. */
            SecureModeReturnURL?: string | null;
            /** @description Where the goods go, for fraud checks and strong authentication. */
            Shipping?: components["schemas"]["Person"] | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Contract object CardValidation. */
        CardValidationView: {
            /** @description The version of 3-D Secure that was used. */
            Applied3DSVersion: string | null;
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /**
             * Format: int64
             * @description When the amount was authorized, in Unix seconds.
             */
            AuthorizationDate: number | null;
            /** @description The payer's browser, for strong customer authentication. */
            BrowserInfo: components["schemas"]["BrowserInfo"] | null;
            /** @description What the issuer says of the card. */
            CardInfo: components["schemas"]["CardInfo"] | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description Unique identifier. */
            Id: string;
            /** @description The payer's address, IPv4 or IPv6. */
            IpAddress: string | null;
            /** @description ECommerce when the payer is there, TelephoneOrder when the card is read out over the phone. */
            PaymentCategory: string | null;
            /** @description The network to use for a card of two networks: VISA, MASTERCARD, CB or MAESTRO. */
            PreferredCardNetwork: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /** @description When the payer is asked for strong authentication. */
            SecureMode: string;
            /** @description Whether the payer must be sent to SecureModeRedirectURL. */
            SecureModeNeeded: boolean;
            /** @description Where the payer authenticates. */
            SecureModeRedirectURL: string | null;
            /** @description Where the payer returns after authentication. */
            SecureModeReturnURL: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
            /** @description of the card, as it is now */
            Validity: string;
        };
        /** @description CARD / WEB. */
        CardWeb: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Name of the bank. */
            BankName: string | null;
            /** @description Bank identifier code, 8 or 11 characters. */
            Bic: string | null;
            /** @description Kind of card. */
            CardType: string;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            /** @description Language of the page, ISO 639-1 in upper case. */
            Culture: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description WEB: on a hosted page; DIRECT: without one. */
            ExecutionType: string;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /** @description How the payer pays. */
            PaymentType: string;
            ProfilingAttemptReference: string | null;
            /** @description The page to which the payer is sent. */
            RedirectURL: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /** @description Where the payer returns after the page. */
            ReturnURL: string;
            /** @description When the payer is asked for strong authentication. */
            SecureMode: string;
            /** @description Where the goods go, for fraud checks and strong authentication. */
            Shipping: components["schemas"]["Person"] | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @description Address of your own template of the page. */
            TemplateURL: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        CardWebRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Bank identifier code, 8 or 11 characters. */
            Bic?: string | null;
            /** @description Kind of card. */
            CardType: string;
            /** @description Id of the user who receives the money. */
            CreditedUserId?: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            /** @description Language of the page, ISO 639-1 in upper case. */
            Culture: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Where the payer returns after the page. */
            ReturnURL: string;
            /** @description When the payer is asked for strong authentication. */
            SecureMode?: string | null;
            /** @description Where the goods go, for fraud checks and strong authentication. */
            Shipping?: components["schemas"]["Person"] | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
            TemplateURLOptions?: components["schemas"]["TemplateUrlOptions"] | null;
        };
        /** @description What may be changed of a preauthorization or a deposit; null leaves as is. */
        ChangePreauthorizationRequest: {
            /**
             * @description Whether the authorized amount waits, was captured, was cancelled or has expired.
             * @enum {string|null}
             */
            PaymentStatus?: "WAITING" | "CANCELED" | "EXPIRED" | "VALIDATED" | "CANCEL_REQUESTED" | "TO_BE_COMPLETED" | "NO_SHOW_REQUESTED" | "NO_SHOW" | "FAILED" | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        ChangeRegistrationRequest: {
            /** @description Address of the card holder, for fraud checks and strong authentication. */
            Billing?: components["schemas"]["Person"] | null;
            /** @description Id of the card. */
            CardId?: string | null;
            /** @description Where the goods go, for fraud checks and strong authentication. */
            Shipping?: components["schemas"]["Person"] | null;
            /**
             * @description State of the object.
             * @enum {string|null}
             */
            Status?: "CREATED" | "AUTHENTICATION_NEEDED" | "IN_PROGRESS" | "ENDED" | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        ClientBankWireRequest: {
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            DeclaredDebitedFunds: components["schemas"]["Money"];
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description One of the funds has an amount; zero or none on the other. */
        ClientInstantConversionRequest: {
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description FEES, CREDIT or DEFAULT: the wallet of your own that receives the money. */
            CreditedWalletType: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description FEES, CREDIT or DEFAULT: the wallet of your own that gives the money. */
            DebitedWalletType: string;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        ClientPayOutRequest: {
            /** @description Id of the bank account. */
            BankAccountId: string;
            /** @description What the statement of the receiver shows. */
            BankWireRef?: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        ClientQuotedConversionRequest: {
            /** @description FEES, CREDIT or DEFAULT: the wallet of your own that receives the money. */
            CreditedWalletType: string;
            /** @description FEES, CREDIT or DEFAULT: the wallet of your own that gives the money. */
            DebitedWalletType: string;
            /** @description Id of the quote whose rate is used. */
            QuoteId: string;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        CommentRequest: {
            Comment: string;
        };
        /** @description A note beside the decisions. */
        CommentView: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @enum {string} */
            AuthorType: "KEY" | "STAFF" | "SERVICE";
            Comment: string;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
        };
        /** @description The contract's error body. */
        ContractErrorBody: {
            /**
             * Format: int64
             * @description Unix seconds
             */
            Date: number;
            /** @description field name to text; the key is lower case, a 404 always carries an object. */
            errors: {
                [key: string]: string;
            } | null;
            /** @description unique; the same Id stands in our log */
            Id: string;
            /** @description what went wrong, for people */
            Message: string;
            /** @description the kind of error, for programs */
            Type: string;
        };
        /** @description Contract object Conversion. The rate stands under both names that SDKs read. */
        ConversionView: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description How many units of the credited currency one unit of the debited one gave. */
            ConversionRate: components["schemas"]["RateView"] | null;
            ConversionRateResponse: components["schemas"]["RateView"] | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /** @description null on instant conversions */
            QuoteId: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        CreateApprovalRuleRequest: {
            /** @description Whether it can be used; once false, it stays false. */
            Active?: boolean | null;
            /** Format: int64 */
            AmountMax?: number | null;
            /** Format: int64 */
            AmountMin?: number | null;
            AppliesToKeys?: boolean | null;
            /** Format: int32 */
            Approvers?: number | null;
            /** @description ISO 4217 code. */
            Currency?: string | null;
            /** Format: int64 */
            ExpiresAfter?: number | null;
            FirstToBeneficiary?: boolean | null;
            /** Format: int64 */
            HoldSeconds?: number | null;
            /** Format: int64 */
            RollingAmount?: number | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
            /** @enum {string} */
            TransactionKind: "PAYOUT" | "TRANSFER" | "REFUND";
        };
        /** @description What was paid so far. */
        CurrentState: {
            CumulatedDebitedAmount: components["schemas"]["Money"];
            CumulatedFeesAmount: components["schemas"]["Money"];
            LastPayinId: string | null;
            /** Format: int32 */
            PayinsLinked: number;
        };
        /** @description The payer's account. */
        DebitedBankAccount: {
            /** @description Number of the account. */
            AccountNumber: string | null;
            /** @description Bank identifier code, 8 or 11 characters. */
            BIC: string | null;
            /** @description ISO 3166-1 alpha-2. */
            Country: string | null;
            /** @description International bank account number, without blanks. */
            IBAN: string | null;
            /** @description Name of the account's holder. */
            OwnerName: string | null;
            Type: string;
        };
        /** @description What one person has decided. */
        DecisionView: {
            Comment: string | null;
            /** @enum {string} */
            Decision: "APPROVED" | "REJECTED";
            /** Format: int64 */
            DecisionDate: number;
            PersonId: string;
        };
        DepositCaptureRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId?: string | null;
            /** @description Id of the user who receives the money. */
            CreditedUserId?: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the deposit preauthorization. */
            DepositId: string;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        DepositRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Address of the card holder, for fraud checks and strong authentication. */
            Billing?: components["schemas"]["Person"] | null;
            /** @description The payer's browser, for strong customer authentication. */
            BrowserInfo?: components["schemas"]["BrowserInfo"] | null;
            /** @description Id of the card. */
            CardId: string;
            /** @description Language of the page, ISO 639-1 in upper case. */
            Culture?: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description The payer's address, IPv4 or IPv6. */
            IpAddress?: string | null;
            /** @description ECommerce when the payer is there, TelephoneOrder when the card is read out over the phone. */
            PaymentCategory?: string | null;
            /** @description The network to use for a card of two networks: VISA, MASTERCARD, CB or MAESTRO. */
            PreferredCardNetwork?: string | null;
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference?: string | null;
            /** @description The version of 3-D Secure that you asked for. */
            Requested3DSVersion?: string | null;
            /** @description When the payer is asked for strong authentication. */
            SecureMode?: string | null;
            /** @description Where the payer returns after authentication. */
            SecureModeReturnURL?: string | null;
            /** @description Where the goods go, for fraud checks and strong authentication. */
            Shipping?: components["schemas"]["Person"] | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Contract object Deposit. */
        DepositView: {
            /** @description The version of 3-D Secure that was used. */
            Applied3DSVersion: string | null;
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /**
             * Format: int64
             * @description When the amount was authorized, in Unix seconds.
             */
            AuthorizationDate: number | null;
            /** @description Address of the card holder, for fraud checks and strong authentication. */
            Billing: components["schemas"]["Person"] | null;
            /** @description The payer's browser, for strong customer authentication. */
            BrowserInfo: components["schemas"]["BrowserInfo"] | null;
            /** @description Id of the card. */
            CardId: string;
            /** @description What the issuer says of the card. */
            CardInfo: components["schemas"]["CardInfo"] | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description Language of the page, ISO 639-1 in upper case. */
            Culture: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description WEB: on a hosted page; DIRECT: without one. */
            ExecutionType: string;
            /**
             * Format: int64
             * @description When it ends, in Unix seconds.
             */
            ExpirationDate: number | null;
            /** @description Unique identifier. */
            Id: string;
            /** @description The payer's address, IPv4 or IPv6. */
            IpAddress: string | null;
            PayinsLinked: components["schemas"]["PayinsLinked"];
            /**
             * @description Whether the authorized amount waits, was captured, was cancelled or has expired.
             * @enum {string}
             */
            PaymentStatus: "WAITING" | "CANCELED" | "EXPIRED" | "VALIDATED" | "CANCEL_REQUESTED" | "TO_BE_COMPLETED" | "NO_SHOW_REQUESTED" | "NO_SHOW" | "FAILED";
            /** @description How the payer pays. */
            PaymentType: string;
            /** @description The network to use for a card of two networks: VISA, MASTERCARD, CB or MAESTRO. */
            PreferredCardNetwork: string | null;
            /** @description The version of 3-D Secure that you asked for. */
            Requested3DSVersion: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /** @description Whether the payer must be sent to SecureModeRedirectURL. */
            SecureModeNeeded: boolean;
            /** @description Where the payer authenticates. */
            SecureModeRedirectURL: string | null;
            /** @description Where the payer returns after authentication. */
            SecureModeReturnURL: string | null;
            /** @description Where the goods go, for fraud checks and strong authentication. */
            Shipping: components["schemas"]["Person"] | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
        };
        /** @description DIRECT_DEBIT / DIRECT. */
        DirectDebitDirect: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /**
             * Format: int64
             * @description When the payer's account is debited, in Unix seconds.
             */
            ChargeDate: number | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            /** @description Language of the page, ISO 639-1 in upper case. */
            Culture: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description WEB: on a hosted page; DIRECT: without one. */
            ExecutionType: string;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /** @description Id of the mandate. */
            MandateId: string;
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /** @description How the payer pays. */
            PaymentType: string;
            ProfilingAttemptReference: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        DirectDebitRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Id of the user who receives the money. */
            CreditedUserId?: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            /** @description Language of the page, ISO 639-1 in upper case. */
            Culture?: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Id of the mandate. */
            MandateId: string;
            /** @description What the payer's statement shows. */
            StatementDescriptor?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description DIRECT_DEBIT / WEB. */
        DirectDebitWeb: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            /** @description Language of the page, ISO 639-1 in upper case. */
            Culture: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /** @description Scheme of the direct debit. */
            DirectDebitType: string;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description WEB: on a hosted page; DIRECT: without one. */
            ExecutionType: string;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /** @description How the payer pays. */
            PaymentType: string;
            ProfilingAttemptReference: string | null;
            /** @description The page to which the payer is sent. */
            RedirectURL: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /** @description Where the payer returns after the page. */
            ReturnURL: string;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @description Address of your own template of the page. */
            TemplateURL: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        DirectDebitWebRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Id of the user who receives the money. */
            CreditedUserId?: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            /** @description Language of the page, ISO 639-1 in upper case. */
            Culture: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Scheme of the direct debit. */
            DirectDebitType: string;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Where the payer returns after the page. */
            ReturnURL: string;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
            TemplateURLOptions?: components["schemas"]["TemplateUrlOptions"] | null;
        };
        EditApprovalRuleRequest: {
            /** @description Whether it can be used; once false, it stays false. */
            Active?: boolean | null;
            /** Format: int64 */
            AmountMax?: number | null;
            /** Format: int64 */
            AmountMin?: number | null;
            AppliesToKeys?: boolean | null;
            /** Format: int32 */
            Approvers?: number | null;
            /** Format: int64 */
            ExpiresAfter?: number | null;
            FirstToBeneficiary?: boolean | null;
            /** Format: int64 */
            HoldSeconds?: number | null;
            /** Format: int64 */
            RollingAmount?: number | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Null leaves it as it is. */
        EditBankingAliasRequest: {
            /** @description Whether it can be used; once false, it stays false. */
            Active?: boolean | null;
        };
        EditCardRequest: {
            /** @description Whether it can be used; once false, it stays false. */
            Active?: boolean | null;
            /** @description Name on the card. */
            CardHolderName?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Contract object ExtendedCardWeb. */
        ExtendedCardWeb: {
            /** @description The number with all but its first six and last four digits hidden. */
            Alias: string | null;
            /** @description Kind of card. */
            CardType: string | null;
            /** @description ISO 3166-1 alpha-2. */
            Country: string | null;
            /** @description WEB: on a hosted page; DIRECT: without one. */
            ExecutionType: string;
            /** @description When it ends, in Unix seconds. */
            ExpirationDate: string | null;
            /** @description The same for every registration of one card of your platform. */
            Fingerprint: string | null;
            /** @description Unique identifier. */
            Id: string;
            /** @description How the payer pays. */
            PaymentType: string;
        };
        /** @description BANK_WIRE / EXTERNAL_INSTRUCTION. */
        ExternalInstruction: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            BankingAliasId: string;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            DebitedBankAccount: components["schemas"]["DebitedBankAccount"] | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description WEB: on a hosted page; DIRECT: without one. */
            ExecutionType: string;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /** @description How the payer pays. */
            PaymentType: string;
            ProfilingAttemptReference: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
            /** @description What the payer writes on the bank wire. */
            WireReference: string | null;
        };
        /** @description Why an instant payout became an ordinary one. */
        FallbackReason: {
            Code: string;
            Message: string;
        };
        FinishCardRegistrationRequest: {
            /** @description Name on the card. */
            CardHolderName?: string | null;
            /** @description What the token page answered. */
            RegistrationData: string;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description GIROPAY / WEB. */
        Giropay: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description WEB: on a hosted page; DIRECT: without one. */
            ExecutionType: string;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /** @description How the payer pays. */
            PaymentType: string;
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference: string | null;
            /** @description The page to which the payer is sent. */
            RedirectURL: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /** @description Where the payer returns after the page. */
            ReturnURL: string | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        /** @description GOOGLE_PAY / DIRECT. */
        GooglePay: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Address of the card holder, for fraud checks and strong authentication. */
            Billing: components["schemas"]["Person"] | null;
            /** @description The payer's browser, for strong customer authentication. */
            BrowserInfo: components["schemas"]["BrowserInfo"] | null;
            /** @description Id of the card. */
            CardId: string | null;
            /** @description What the issuer says of the card. */
            CardInfo: components["schemas"]["CardInfo"] | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description WEB: on a hosted page; DIRECT: without one. */
            ExecutionType: string;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /** @description The payer's address, IPv4 or IPv6. */
            IpAddress: string | null;
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /** @description How the payer pays. */
            PaymentType: string;
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /** @description Where the payer returns after the page. */
            ReturnURL: string | null;
            /** @description When the payer is asked for strong authentication. */
            SecureMode: string;
            /** @description Whether the payer must be sent to SecureModeRedirectURL. */
            SecureModeNeeded: boolean;
            /** @description Where the payer authenticates. */
            SecureModeRedirectURL: string | null;
            /** @description Where the payer returns after authentication. */
            SecureModeReturnURL: string | null;
            /** @description Where the goods go, for fraud checks and strong authentication. */
            Shipping: components["schemas"]["Person"] | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        GooglePayRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Address of the card holder, for fraud checks and strong authentication. */
            Billing?: components["schemas"]["Person"] | null;
            /** @description The payer's browser, for strong customer authentication. */
            BrowserInfo: components["schemas"]["BrowserInfo"];
            /** @description Id of the user who receives the money. */
            CreditedUserId?: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description The payer's address, IPv4 or IPv6. */
            IpAddress: string;
            PaymentData: string;
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference?: string | null;
            /** @description Where the payer returns after the page. */
            ReturnURL?: string | null;
            /** @description When the payer is asked for strong authentication. */
            SecureMode?: string | null;
            /** @description Where the payer returns after authentication. */
            SecureModeReturnURL: string;
            /** @description Where the goods go, for fraud checks and strong authentication. */
            Shipping?: components["schemas"]["Person"] | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description For methods that need nothing but a way back. */
        HostedPageRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Id of the user who receives the money. */
            CreditedUserId?: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference?: string | null;
            /** @description Where the payer returns after the page. */
            ReturnURL: string;
            /** @description What the payer's statement shows. */
            StatementDescriptor?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description IDEAL / WEB. */
        Ideal: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Name of the bank. */
            BankName: string | null;
            /** @description Bank identifier code, 8 or 11 characters. */
            Bic: string | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description WEB: on a hosted page; DIRECT: without one. */
            ExecutionType: string;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /** @description How the payer pays. */
            PaymentType: string;
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference: string | null;
            /** @description The page to which the payer is sent. */
            RedirectURL: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /** @description Where the payer returns after the page. */
            ReturnURL: string | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        IdealRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Bank identifier code, 8 or 11 characters. */
            Bic?: string | null;
            /** @description Id of the user who receives the money. */
            CreditedUserId?: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference?: string | null;
            /** @description Where the payer returns after the page. */
            ReturnURL: string;
            /** @description What the payer's statement shows. */
            StatementDescriptor?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Contract object IdempotencyResponse. */
        IdempotencyResponseView: {
            /** @description Bytes of the kept answer. */
            ContentLength: string;
            /** @description Media type of the kept answer. */
            ContentType: string;
            Date: string;
            /** @description Address of the call that got the answer. */
            RequestURL: string;
            /** @description The kept answer itself. */
            Resource: unknown;
            /** @description HTTP status of the kept answer. */
            StatusCode: string;
        };
        /** @description One of the funds has an amount; zero or none on the other. */
        InstantConversionRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string;
            /** @description What your platform keeps of the debited funds. */
            Fees?: components["schemas"]["Money"] | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Contract object InstantPayout; the reason is null when the account can be reached. */
        InstantPayout: {
            IsReachable: boolean;
            UnreachableReason: components["schemas"]["FallbackReason"] | null;
        };
        /** @description GOOGLEPAY / DIRECT. */
        LegacyGooglePay: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Address of the card holder, for fraud checks and strong authentication. */
            Billing: components["schemas"]["Person"] | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description WEB: on a hosted page; DIRECT: without one. */
            ExecutionType: string;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /** @description How the payer pays. */
            PaymentType: string;
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        LegacyGooglePayRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Address of the card holder, for fraud checks and strong authentication. */
            Billing?: components["schemas"]["Person"] | null;
            /** @description Id of the user who receives the money. */
            CreditedUserId?: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            PaymentData: components["schemas"]["PaymentData"];
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference?: string | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        LegacyPayPalRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Id of the user who receives the money. */
            CreditedUserId?: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            /** @description Language of the page, ISO 639-1 in upper case. */
            Culture?: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference?: string | null;
            /** @description Where the payer returns after the page. */
            ReturnURL: string;
            ShippingAddress?: components["schemas"]["ShippingAddress"] | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description One line of what is bought; amounts in minor units of the payment's currency. */
        LineItem: {
            Category?: string | null;
            /** @description Text of your own, shown in lists. */
            Description?: string | null;
            Name: string;
            /** Format: int64 */
            Quantity: number;
            Sku?: string | null;
            /** Format: int64 */
            TaxAmount?: number | null;
            /** Format: int64 */
            UnitAmount: number;
        };
        MandateRequest: {
            /** @description Id of the bank account. */
            BankAccountId: string;
            /** @description Language of the page, ISO 639-1 in upper case. */
            Culture: string;
            /** @description Where the payer returns after the page. */
            ReturnURL: string;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Contract object Mandate. */
        MandateView: {
            /** @description Id of the bank account. */
            BankAccountId: string;
            BankReference: string | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description Language of the page, ISO 639-1 in upper case. */
            Culture: string;
            DocumentURL: string | null;
            /** @description WEB: on a hosted page; DIRECT: without one. */
            ExecutionType: string;
            /** @description Unique identifier. */
            Id: string;
            /** @description DIRECT_DEBIT. */
            MandateType: string;
            /** @description The page to which the payer is sent. */
            RedirectURL: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /** @description Where the payer returns after the page. */
            ReturnURL: string;
            /** @enum {string|null} */
            Scheme: "SEPA" | "BACS" | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUBMITTED" | "ACTIVE" | "FAILED" | "EXPIRED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @description Id of the user to whom it belongs. */
            UserId: string;
        };
        /** @description A mandate in lists. */
        MandateViewItem: {
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description WEB: on a hosted page; DIRECT: without one. */
            ExecutionType: string;
            /** @description Unique identifier. */
            Id: string;
            /** @description DIRECT_DEBIT. */
            MandateType: string;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUBMITTED" | "ACTIVE" | "FAILED" | "EXPIRED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @description Id of the user to whom it belongs. */
            UserId: string;
        };
        MetadataRequest: {
            Bin?: string | null;
            Token?: string | null;
            /** @enum {string} */
            Type: "BIN" | "GOOGLE_PAY";
        };
        /** @description Contract object PaymentMethodMetadata. */
        MetadataView: {
            Bin: string | null;
            BinData: components["schemas"]["ProductData"][];
            /** @description Country of the bank that issued the card, ISO 3166-1 alpha-2. */
            IssuerCountryCode: string | null;
            /** @description Name of the bank that issued the card. */
            IssuingBank: string | null;
            Token: string | null;
            TokenFormat: string | null;
            /** @enum {string} */
            Type: "BIN" | "GOOGLE_PAY";
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
        OpenCardRegistrationRequest: {
            /** @description Kind of card. */
            CardType?: string | null;
            /** @description ISO 4217 code. */
            Currency: string;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
            /** @description Id of the user to whom it belongs. */
            UserId: string;
        };
        PayInRefundRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description What is taken, before fees. */
            DebitedFunds?: components["schemas"]["Money"] | null;
            /** @description What your platform keeps of the debited funds. */
            Fees?: components["schemas"]["Money"] | null;
            Reference?: string | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description The pay-ins that came of it. */
        PayinsLinked: {
            PayinCaptureId: string | null;
            PayinComplementId: string | null;
        };
        /** @description A pay-in in the shape of its payment and execution type. */
        PayInView: components["schemas"]["CardDirect"] | components["schemas"]["CardWeb"] | components["schemas"]["Preauthorized"] | components["schemas"]["BankWire"] | components["schemas"]["DirectDebitDirect"] | components["schemas"]["DirectDebitWeb"] | components["schemas"]["ApplePay"] | components["schemas"]["LegacyGooglePay"] | components["schemas"]["GooglePay"] | components["schemas"]["PayPal"] | components["schemas"]["Ideal"] | components["schemas"]["Bancontact"] | components["schemas"]["Giropay"] | components["schemas"]["ExternalInstruction"];
        /** @description What the wallet of a phone hands over. */
        PaymentData: {
            Network?: string | null;
            TokenData: string;
            TransactionId?: string | null;
        };
        /** @description What the payout pays for. */
        PaymentRef: {
            ReasonType?: string | null;
            ReferenceId?: string | null;
        };
        PayOutRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Id of the bank account. */
            BankAccountId: string;
            /** @description What the statement of the receiver shows. */
            BankWireRef?: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            PaymentRef?: components["schemas"]["PaymentRef"] | null;
            /** @description STANDARD, INSTANT_PAYMENT (becomes STANDARD where it is not possible), INSTANT_PAYMENT_ONLY or RTGS_PAYMENT. */
            PayoutModeRequested?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Contract object PayOut. */
        PayOutView: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Id of the bank account. */
            BankAccountId: string;
            /** @description What the statement of the receiver shows. */
            BankWireRef: string | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /** @description Reference that the receiver's bank sees. */
            EndToEndId: string | null;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description Why an instant payout was made as a standard one. */
            FallbackReason: components["schemas"]["FallbackReason"] | null;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /** @description The mode that was used. */
            ModeApplied: string | null;
            /** @description The mode that you asked for. */
            ModeRequested: string;
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            PaymentRef: components["schemas"]["PaymentRef"] | null;
            /** @description How the payer pays. */
            PaymentType: string;
            RecipientVerificationOfPayee: unknown;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        /** @description PAYPAL / WEB. */
        PayPal: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            BuyerCountry: string | null;
            BuyerFirstname: string | null;
            BuyerLastname: string | null;
            BuyerPhone: string | null;
            /** @description Where the payer returns after cancelling. */
            CancelURL: string | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            DataCollectionId: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description WEB: on a hosted page; DIRECT: without one. */
            ExecutionType: string;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /** @description What is bought. */
            LineItems: components["schemas"]["LineItem"][] | null;
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /** @description How the payer pays. */
            PaymentType: string;
            PaypalBuyerAccountEmail: string | null;
            PaypalOrderID: string | null;
            PaypalPayerID: string | null;
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference: string | null;
            /** @description The page to which the payer is sent. */
            RedirectURL: string | null;
            Reference: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /** @description Where the payer returns after the page. */
            ReturnURL: string | null;
            /** @description Where the goods go, for fraud checks and strong authentication. */
            Shipping: components["schemas"]["Person"] | null;
            ShippingAddress: components["schemas"]["ShippingAddress"] | null;
            ShippingPreference: string | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            Trackings: components["schemas"]["Tracking"][];
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        PayPalRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Where the payer returns after cancelling. */
            CancelURL?: string | null;
            /** @description Id of the user who receives the money. */
            CreditedUserId?: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            /** @description Language of the page, ISO 639-1 in upper case. */
            Culture?: string | null;
            DataCollectionId?: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description What is bought. */
            LineItems: components["schemas"]["LineItem"][];
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference?: string | null;
            Reference?: string | null;
            /** @description Where the payer returns after the page. */
            ReturnURL: string;
            /** @description Where the goods go, for fraud checks and strong authentication. */
            Shipping?: components["schemas"]["Person"] | null;
            ShippingPreference?: string | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Who pays or who receives the goods. */
        Person: {
            Address?: components["schemas"]["Address"] | null;
            /** @description Given name. */
            FirstName?: string | null;
            /** @description Family name. */
            LastName?: string | null;
        };
        PreauthorizationRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Address of the card holder, for fraud checks and strong authentication. */
            Billing?: components["schemas"]["Person"] | null;
            /** @description The payer's browser, for strong customer authentication. */
            BrowserInfo?: components["schemas"]["BrowserInfo"] | null;
            /** @description Id of the card. */
            CardId: string;
            /** @description Language of the page, ISO 639-1 in upper case. */
            Culture?: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description The payer's address, IPv4 or IPv6. */
            IpAddress?: string | null;
            /** @description Whether several captures may be made. */
            MultiCapture?: boolean | null;
            /** @description ECommerce when the payer is there, TelephoneOrder when the card is read out over the phone. */
            PaymentCategory?: string | null;
            /** @description The network to use for a card of two networks: VISA, MASTERCARD, CB or MAESTRO. */
            PreferredCardNetwork?: string | null;
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference?: string | null;
            /** @description The version of 3-D Secure that you asked for. */
            Requested3DSVersion?: string | null;
            /** @description When the payer is asked for strong authentication. */
            SecureMode?: string | null;
            /** @description Where the payer returns after authentication. */
            SecureModeReturnURL?: string | null;
            /** @description Where the goods go, for fraud checks and strong authentication. */
            Shipping?: components["schemas"]["Person"] | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Contract object PreAuthorization. */
        PreauthorizationView: {
            /** @description The version of 3-D Secure that was used. */
            Applied3DSVersion: string | null;
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /**
             * Format: int64
             * @description When the amount was authorized, in Unix seconds.
             */
            AuthorizationDate: number | null;
            /** @description Address of the card holder, for fraud checks and strong authentication. */
            Billing: components["schemas"]["Person"] | null;
            /** @description The payer's browser, for strong customer authentication. */
            BrowserInfo: components["schemas"]["BrowserInfo"] | null;
            /** @description Id of the card. */
            CardId: string;
            /** @description What the issuer says of the card. */
            CardInfo: components["schemas"]["CardInfo"] | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description Language of the page, ISO 639-1 in upper case. */
            Culture: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description WEB: on a hosted page; DIRECT: without one. */
            ExecutionType: string;
            /**
             * Format: int64
             * @description When it ends, in Unix seconds.
             */
            ExpirationDate: number | null;
            /** @description Unique identifier. */
            Id: string;
            /** @description The payer's address, IPv4 or IPv6. */
            IpAddress: string | null;
            /** @description Whether several captures may be made. */
            MultiCapture: boolean;
            PayInId: string | null;
            /** @description ECommerce when the payer is there, TelephoneOrder when the card is read out over the phone. */
            PaymentCategory: string | null;
            /**
             * @description Whether the authorized amount waits, was captured, was cancelled or has expired.
             * @enum {string}
             */
            PaymentStatus: "WAITING" | "CANCELED" | "EXPIRED" | "VALIDATED" | "CANCEL_REQUESTED" | "TO_BE_COMPLETED" | "NO_SHOW_REQUESTED" | "NO_SHOW" | "FAILED";
            /** @description How the payer pays. */
            PaymentType: string;
            /** @description The network to use for a card of two networks: VISA, MASTERCARD, CB or MAESTRO. */
            PreferredCardNetwork: string | null;
            RemainingFunds: components["schemas"]["Money"];
            /** @description The version of 3-D Secure that you asked for. */
            Requested3DSVersion: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /** @description When the payer is asked for strong authentication. */
            SecureMode: string;
            /** @description Whether the payer must be sent to SecureModeRedirectURL. */
            SecureModeNeeded: boolean;
            /** @description Where the payer authenticates. */
            SecureModeRedirectURL: string | null;
            /** @description Where the payer returns after authentication. */
            SecureModeReturnURL: string | null;
            SecurityInfo: components["schemas"]["SecurityInfo"];
            /** @description Where the goods go, for fraud checks and strong authentication. */
            Shipping: components["schemas"]["Person"] | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
        };
        /** @description PREAUTHORIZED / DIRECT. */
        Preauthorized: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Id of the card. */
            CardId: string | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description WEB: on a hosted page; DIRECT: without one. */
            ExecutionType: string;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /** @description How the payer pays. */
            PaymentType: string;
            /** @description Id of the preauthorization. */
            PreauthorizationId: string | null;
            ProfilingAttemptReference: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        /** @description What kind of card it is. */
        ProductData: {
            Brand: string | null;
            /** @description Kind of card. */
            CardType: string | null;
            CommercialIndicator: string | null;
            Subtype: string | null;
        };
        QuotedConversionRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string;
            /** @description Id of the quote whose rate is used. */
            QuoteId: string;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description One of the funds has an amount; zero or none on the other. */
        QuoteRequest: {
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** Format: int64 */
            Duration: number;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Contract object ConversionQuote. */
        QuoteView: {
            ConversionRateResponse: components["schemas"]["RateView"];
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description seconds
             */
            Duration: number;
            /**
             * Format: int64
             * @description When it ends, in Unix seconds.
             */
            ExpirationDate: number;
            /** @description Unique identifier. */
            Id: string;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "ACTIVE" | "EXPIRED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
        };
        /** @description Contract object ConversionRate; the rates are decimal numbers as text. */
        RateView: {
            /** @description How many units of the credited currency one unit of the debited one gives you. */
            ClientRate: string;
            /** @description ISO 4217 code of what is received. */
            CreditedCurrency: string;
            /** @description ISO 4217 code of what is given. */
            DebitedCurrency: string;
            /** @description The rate of the market, before the margin. */
            MarketRate: string;
            /**
             * Format: int64
             * @description When the rate was taken, in Unix seconds.
             */
            MarketRateDate: number;
        };
        ReachabilityRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Id of the bank account. */
            BankAccountId: string;
            /** @description What the statement of the receiver shows. */
            BankWireRef?: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string;
            /** @description What your platform keeps of the debited funds. */
            Fees?: components["schemas"]["Money"] | null;
            /** @description STANDARD, INSTANT_PAYMENT (becomes STANDARD where it is not possible), INSTANT_PAYMENT_ONLY or RTGS_PAYMENT. */
            PayoutModeRequested?: string | null;
        };
        ReachabilityView: {
            InstantPayout: components["schemas"]["InstantPayout"];
        };
        RecurringCardRequest: {
            /** @description The payer's browser, for strong customer authentication. */
            BrowserInfo?: components["schemas"]["BrowserInfo"] | null;
            /** @description What is taken, before fees. */
            DebitedFunds?: components["schemas"]["Money"] | null;
            /** @description What your platform keeps of the debited funds. */
            Fees?: components["schemas"]["Money"] | null;
            /** @description The payer's address, IPv4 or IPv6. */
            IpAddress?: string | null;
            /** @description Reference of a fraud profiling. */
            ProfilingAttemptReference?: string | null;
            /** @description Id of the registration of recurring pay-ins. */
            RecurringPayinRegistrationId: string;
            /** @description Where the payer returns after authentication. */
            SecureModeReturnURL?: string | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor?: string | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Why money went back. */
        RefundReason: {
            RefundReasonMessage: string | null;
            RefundReasonType: string;
        };
        /** @description Contract object Refund. */
        RefundView: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /** @description Id of the transaction it refers to. */
            InitialTransactionId: string;
            /**
             * @description Nature of the transaction it refers to.
             * @enum {string}
             */
            InitialTransactionNature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /**
             * @description Type of the transaction it refers to.
             * @enum {string}
             */
            InitialTransactionType: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            Reference: string | null;
            RefundReason: components["schemas"]["RefundReason"];
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /** @description What the payer's statement shows. */
            StatementDescriptor: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        RegistrationRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Address of the card holder, for fraud checks and strong authentication. */
            Billing?: components["schemas"]["Person"] | null;
            /** @description Id of the card. */
            CardId?: string | null;
            /** @description Id of the user who receives the money. */
            CreditedUserId?: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            /**
             * Format: int64
             * @description When the last pay-in may be made, in Unix seconds.
             */
            EndDate?: number | null;
            FirstTransactionDebitedFunds: components["schemas"]["Money"];
            FirstTransactionFees: components["schemas"]["Money"];
            /** @description Whether later pay-ins all have the same amount. */
            FixedNextAmount?: boolean | null;
            /** @description Whether one purchase is paid in parts. */
            FractionedPayment?: boolean | null;
            /**
             * Format: int32
             * @description How many cycles at the beginning are free.
             */
            FreeCycles?: number | null;
            /** @description How often a pay-in is made. */
            Frequency?: string | null;
            /** @description Whether the series was begun elsewhere. */
            Migration?: boolean | null;
            /** @description What each later pay-in takes. */
            NextTransactionDebitedFunds?: components["schemas"]["Money"] | null;
            /** @description What your platform keeps of each later pay-in. */
            NextTransactionFees?: components["schemas"]["Money"] | null;
            /**
             * @description How the payer pays.
             * @enum {string|null}
             */
            PaymentType?: "CARD_DIRECT" | "PAYPAL" | null;
            /** @description Where the goods go, for fraud checks and strong authentication. */
            Shipping?: components["schemas"]["Person"] | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Contract object RecurringRegistration. */
        RegistrationView: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Address of the card holder, for fraud checks and strong authentication. */
            Billing: components["schemas"]["Person"] | null;
            /** @description Id of the card. */
            CardId: string | null;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            CurrentState: components["schemas"]["CurrentState"];
            /** Format: int64 */
            CycleNumber: number | null;
            /**
             * Format: int64
             * @description When the last pay-in may be made, in Unix seconds.
             */
            EndDate: number | null;
            FirstTransactionDebitedFunds: components["schemas"]["Money"];
            FirstTransactionFees: components["schemas"]["Money"];
            /** @description Whether later pay-ins all have the same amount. */
            FixedNextAmount: boolean;
            /** @description Whether one purchase is paid in parts. */
            FractionedPayment: boolean;
            /**
             * Format: int32
             * @description How many cycles at the beginning are free.
             */
            FreeCycles: number | null;
            /** @description How often a pay-in is made. */
            Frequency: string | null;
            /** @description Unique identifier. */
            Id: string;
            /** @description Whether the series was begun elsewhere. */
            Migration: boolean;
            /** @description What each later pay-in takes. */
            NextTransactionDebitedFunds: components["schemas"]["Money"] | null;
            /** @description What your platform keeps of each later pay-in. */
            NextTransactionFees: components["schemas"]["Money"] | null;
            /**
             * @description How the payer pays.
             * @enum {string}
             */
            PaymentType: "CARD_DIRECT" | "PAYPAL";
            /** @enum {string} */
            RecurringType: "CLASSIC_SUBSCRIPTION" | "FRACTIONED_PAYMENT" | "CUSTOM";
            /** @description Where the goods go, for fraud checks and strong authentication. */
            Shipping: components["schemas"]["Person"] | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "AUTHENTICATION_NEEDED" | "IN_PROGRESS" | "ENDED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            TotalAmount: components["schemas"]["Money"] | null;
        };
        /** @description Contract object Repudiation. */
        RepudiationView: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /** @description Id of the dispute. */
            DisputeId: string | null;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /** @description Id of the transaction it refers to. */
            InitialTransactionId: string;
            /**
             * @description Nature of the transaction it refers to.
             * @enum {string}
             */
            InitialTransactionNature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /**
             * @description Type of the transaction it refers to.
             * @enum {string}
             */
            InitialTransactionType: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        /** @description Result of the address check. */
        SecurityInfo: {
            AVSResult: string;
        };
        SettlementRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        /** @description Contract object SettlementTransfer. */
        SettlementView: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /** @description Id of the repudiation. */
            RepudiationId: string | null;
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        /** @description Where the goods go, in PayPal's first version. */
        ShippingAddress: {
            Address?: components["schemas"]["Address"] | null;
            RecipientName?: string | null;
        };
        /** @description Addresses of a merchant's own payment page template; the newer name wins. */
        TemplateUrlOptions: {
            /** @description the older member */
            PAYLINE?: string | null;
            /** @description the newer member */
            PAYLINEV2?: string | null;
        };
        /** @description What can be changed about a rule. It asks about a transaction for which all that it names holds; one that names nothing asks about each. */
        Terms: {
            /** @description Whether it can be used; once false, it stays false. */
            Active: boolean;
            /** Format: int64 */
            AmountMax: number | null;
            /**
             * Format: int64
             * @description in minor units, inclusive, as is the other bound
             */
            AmountMin: number | null;
            /** @description also about what API keys ask for */
            AppliesToKeys: boolean;
            /**
             * Format: int32
             * @description how many different people
             */
            Approvers: number;
            /** @description null: all */
            Currency: string | null;
            /**
             * Format: int64
             * @description seconds after which nobody can approve any more
             */
            ExpiresAfter: number;
            /** @description only about payouts to a bank account that had none yet */
            FirstToBeneficiary: boolean;
            /**
             * Format: int64
             * @description after the creation of the bank account an approved payout waits so long
             */
            HoldSeconds: number;
            /**
             * Format: int64
             * @description what one person may ask for within 24 hours, this transaction counted in
             */
            RollingAmount: number | null;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
        };
        /** @description A parcel on its way. */
        Tracking: {
            Carrier: string;
            NotifyBuyer: boolean;
            TrackingNumber: string;
        };
        /** @description What all transactions show; also the whole of an item in lists. */
        TransactionView: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /**
             * Format: int64
             * @description When the object was created, in Unix seconds.
             */
            CreationDate: number;
            /** @description What arrives: the debited funds less the fees. */
            CreditedFunds: components["schemas"]["Money"];
            /** @description Id of the user who receives the money. */
            CreditedUserId: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string | null;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string | null;
            /** @description set on captures of a deposit only */
            DepositId: string | null;
            /**
             * Format: int64
             * @description When it succeeded or failed, in Unix seconds.
             */
            ExecutionDate: number | null;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Unique identifier. */
            Id: string;
            /**
             * @description REGULAR, or what it takes back: REFUND, REPUDIATION, SETTLEMENT.
             * @enum {string}
             */
            Nature: "REGULAR" | "REFUND" | "REPUDIATION" | "SETTLEMENT";
            /** @description Six digits: 000000 for success, otherwise why it failed. */
            ResultCode: string | null;
            /** @description The result code in words. */
            ResultMessage: string | null;
            /**
             * @description State of the object.
             * @enum {string}
             */
            Status: "CREATED" | "SUCCEEDED" | "FAILED";
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag: string | null;
            /** @enum {string} */
            Type: "PAYIN" | "PAYOUT" | "TRANSFER" | "CONVERSION" | "CARD_VALIDATION";
        };
        TransferRefundRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
        };
        TransferRequest: {
            /** @description Id of the user on whose behalf this is done. */
            AuthorId: string;
            /** @description Id of the user who receives the money. */
            CreditedUserId?: string | null;
            /** @description Id of the wallet that receives the money. */
            CreditedWalletId: string;
            /** @description What is taken, before fees. */
            DebitedFunds: components["schemas"]["Money"];
            /** @description Id of the wallet that gives the money. */
            DebitedWalletId: string;
            /** @description What your platform keeps of the debited funds. */
            Fees: components["schemas"]["Money"];
            /** @description Text of your own, up to 255 characters; it is given back as it is. */
            Tag?: string | null;
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
