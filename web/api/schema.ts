// Generated from openapi.json by bin/generate.ts; do not edit.
export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in; sets the session cookie */
        post: operations["signIn"];
        /** Sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am and what I may do */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change my password; ends my other sessions */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All departments */
        get: operations["listDepartments"];
        put?: never;
        /**
         * Make a department
         * @description Permission: `organisation.manage`
         */
        post: operations["createDepartment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a department
         * @description Permission: `organisation.manage`
         */
        patch: operations["changeDepartment"];
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Policy settings in force, with what is coming
         * @description Permission: `settings.read`
         */
        get: operations["listSettings"];
        put?: never;
        /**
         * Set a value from an instant on
         * @description Permission: `settings.manage`
         */
        post: operations["changeSetting"];
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
        /** @description Problem details (RFC 9457): `code` is stable, `title` is a sentence in the caller's language */
        ProblemInput: {
            type: string;
            title: string;
            status: number;
            code: string;
            requestId: string;
            errors?: {
                path: string;
                code: string;
                message: string;
            }[];
            data?: unknown;
        };
        MeInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            number: string;
            name: string;
            nameEn: string;
            titleZh: string;
            titleEn: string;
            hospital: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                code: string;
                nameZh: string;
                nameEn: string;
                zone: string;
                isExample: boolean;
            };
            site: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            } | null;
            departmentId: string | null;
            groupId: string | null;
            roles: {
                code: string;
                nameZh: string;
                nameEn: string;
            }[];
            permissions: {
                [key: string]: "own" | "group" | "department" | "site" | "all";
            };
            /** @enum {string} */
            locale: "zh-CN" | "en";
            preferences: {
                [key: string]: unknown;
            };
            mustChangePassword: boolean;
            hasSecondFactor: boolean;
            sessionId: string | null;
        };
        DepartmentInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            siteId: string | null;
            parentId: string | null;
            code: string;
            /** @enum {string} */
            kind: "clinical" | "centre" | "support";
            nameZh: string;
            nameEn: string;
            position: number;
            closedAt: string | null;
        };
        SettingInput: {
            key: string;
            unit: string;
            zh: string;
            en: string;
            source: string | null;
            value: unknown;
            default: unknown;
            effectiveFrom: string | null;
            reason: string | null;
            upcoming: {
                value: unknown;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                effectiveFrom: string;
                reason: string;
            }[];
        };
        /** @description Problem details (RFC 9457): `code` is stable, `title` is a sentence in the caller's language */
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            requestId: string;
            errors?: {
                path: string;
                code: string;
                message: string;
            }[];
            data?: unknown;
        };
        Me: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            number: string;
            name: string;
            nameEn: string;
            titleZh: string;
            titleEn: string;
            hospital: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                code: string;
                nameZh: string;
                nameEn: string;
                zone: string;
                isExample: boolean;
            };
            site: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            } | null;
            departmentId: string | null;
            groupId: string | null;
            roles: {
                code: string;
                nameZh: string;
                nameEn: string;
            }[];
            permissions: {
                [key: string]: "own" | "group" | "department" | "site" | "all";
            };
            /** @enum {string} */
            locale: "zh-CN" | "en";
            preferences: {
                [key: string]: unknown;
            };
            mustChangePassword: boolean;
            hasSecondFactor: boolean;
            sessionId: string | null;
        };
        Department: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            siteId: string | null;
            parentId: string | null;
            code: string;
            /** @enum {string} */
            kind: "clinical" | "centre" | "support";
            nameZh: string;
            nameEn: string;
            position: number;
            closedAt: string | null;
        };
        Setting: {
            key: string;
            unit: string;
            zh: string;
            en: string;
            source: string | null;
            value: unknown;
            default: unknown;
            effectiveFrom: string | null;
            reason: string | null;
            upcoming: {
                value: unknown;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                effectiveFrom: string;
                reason: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hospital?: string;
                    staffNumber: string;
                    password: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        mustChangePassword: boolean;
                    };
                };
            };
            /** @description `invalid_input`: Some of the input is not right; please correct what is marked. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `wrong_credentials`: The staff number or the password is not right; please try again.
             *     `second_factor_needed`: Please also enter the code of your second factor.
             *     `wrong_code`: The code is wrong or has expired; please look at the latest six digits.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `locked_out`: Too many wrong attempts; the account is locked for a while. Try later or ask your administrator. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not_signed_in`: Please sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `not_signed_in`: Please sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    present: string;
                    next: string;
                };
            };
        };
        responses: {
            /** @description Nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_input`: Some of the input is not right; please correct what is marked. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_signed_in`: Please sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `weak_password`: This password is too weak; use at least 10 characters that do not contain your staff number.
             *     `wrong_present_password`: The present password is not right.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDepartments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Department"][];
                    };
                };
            };
            /** @description `not_signed_in`: Please sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    siteId?: string | null;
                    parentId?: string | null;
                    code: string;
                    /** @enum {string} */
                    kind: "clinical" | "centre" | "support";
                    nameZh: string;
                    nameEn: string;
                    position?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"];
                };
            };
            /** @description `invalid_input`: Some of the input is not right; please correct what is marked. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_signed_in`: Please sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_allowed`: You do not have the right to do this; please ask your leader. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `code_taken`: This code is already in use; please choose another. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    siteId?: string | null;
                    parentId?: string | null;
                    code?: string;
                    /** @enum {string} */
                    kind?: "clinical" | "centre" | "support";
                    nameZh?: string;
                    nameEn?: string;
                    position?: number;
                    closed?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"];
                };
            };
            /** @description `invalid_input`: Some of the input is not right; please correct what is marked. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_signed_in`: Please sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_allowed`: You do not have the right to do this; please ask your leader. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found; it may have been moved or lies outside your scope. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `code_taken`: This code is already in use; please choose another. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale_version`: Somebody has just changed this record; please look at the new content before saving. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_needed`: Please send If-Match with the version you saw. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Setting"][];
                    };
                };
            };
            /** @description `not_signed_in`: Please sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_allowed`: You do not have the right to do this; please ask your leader. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSetting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                    value: unknown;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    effectiveFrom?: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setting"];
                };
            };
            /** @description `invalid_input`: Some of the input is not right; please correct what is marked. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_signed_in`: Please sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_allowed`: You do not have the right to do this; please ask your leader. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown_setting`: There is no such setting. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `setting_in_past`: A value cannot take effect in the past; what is past stays judged by the figure of its time. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
