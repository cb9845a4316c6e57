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
        /** My language and the look of my screens */
        patch: operations["changeMe"];
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
    "/api/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Staff, by number
         * @description Permission: `staff.read`
         */
        get: operations["listStaff"];
        put?: never;
        /**
         * Enter a staff member; answers the initial password once
         * @description Permission: `staff.manage`
         */
        post: operations["createStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One staff member
         * @description Permission: `staff.read`
         */
        get: operations["getStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a staff member, group and roles
         * @description Permission: `staff.manage`
         */
        patch: operations["changeStaff"];
        trace?: never;
    };
    "/api/v1/staff/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a new initial password and end all sessions
         * @description Permission: `staff.manage`
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the account of who leaves; open promises must be handed over first
         * @description Permission: `staff.manage`
         */
        post: operations["letLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Certificates of a staff member
         * @description Permission: `staff.read`
         */
        get: operations["listCertificates"];
        put?: never;
        /**
         * Enter a certificate
         * @description Permission: `staff.manage`
         */
        post: operations["addCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a certificate entered wrongly
         * @description Permission: `staff.manage`
         */
        post: operations["voidCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Roles with what they grant, and all permissions
         * @description Permission: `staff.read`
         */
        get: operations["listRoles"];
        put?: never;
        /**
         * Make a role
         * @description Permission: `roles.manage`
         */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}": {
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
         * Change what a role grants; null takes it back to as shipped
         * @description Permission: `roles.manage`
         */
        patch: operations["changeRole"];
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My open sessions */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out one of my sessions */
        delete: operations["endOneSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm my password for what needs it */
        post: operations["stepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin with a second factor: secret and address for the QR code */
        post: operations["startSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the second factor with a code; from now on it is asked */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up the second factor */
        post: operations["dropSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sites */
        get: operations["listSites"];
        put?: never;
        /**
         * Make a site
         * @description Permission: `organisation.manage`
         */
        post: operations["createSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}": {
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
         * Change a site
         * @description Permission: `organisation.manage`
         */
        patch: operations["changeSite"];
        trace?: never;
    };
    "/api/v1/sites/{id}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opening hours of a site */
        get: operations["getHours"];
        /**
         * Set weekly hours and dated exceptions
         * @description Permission: `organisation.manage`
         */
        put: operations["setHours"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups of staff */
        get: operations["listGroups"];
        put?: never;
        /**
         * Make a group
         * @description Permission: `organisation.manage`
         */
        post: operations["createGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}": {
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
         * Change a group or its leader
         * @description Permission: `organisation.manage`
         */
        patch: operations["changeGroup"];
        trace?: never;
    };
    "/api/v1/service-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Desks, rooms, stations, wards, beds */
        get: operations["listServicePoints"];
        put?: never;
        /**
         * Make a service point
         * @description Permission: `organisation.manage`
         */
        post: operations["createServicePoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-points/{id}": {
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
         * Change a service point
         * @description Permission: `organisation.manage`
         */
        patch: operations["changeServicePoint"];
        trace?: never;
    };
    "/api/v1/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Editable lists with their items */
        get: operations["listLists"];
        put?: never;
        /**
         * Add an item to a list
         * @description Permission: `organisation.manage`
         */
        post: operations["addListItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}": {
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
         * Rename, move or retire an item
         * @description Permission: `organisation.manage`
         */
        patch: operations["changeListItem"];
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit trail, newest first
         * @description Permission: `audit.read`
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this installation still waits for its first hospital */
        get: operations["setUpState"];
        put?: never;
        /** Make the first hospital and its administrator, with the one-time link printed at the start */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Version and licences */
        get: operations["getAbout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers, filtered, newest first unless said
         * @description Permission: `customers.read`
         */
        get: operations["listCustomers"];
        put?: never;
        /**
         * Register a customer
         * @description Permission: `customers.register`
         */
        post: operations["registerCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counters of the shipped views, up to 10,000
         * @description Permission: `customers.read`
         */
        get: operations["countCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who may be the same person; changes nothing
         * @description Permission: `customers.read`
         */
        post: operations["findDuplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer, masked; with ?include=care also health notes, audited
         * @description Permission: `customers.read`
         */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a customer
         * @description Permission: `customers.change`
         */
        patch: operations["changeCustomer"];
        trace?: never;
    };
    "/api/v1/customers/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a phone, an identifier or the address in full; audited
         * @description Permission: `customers.reveal`
         */
        post: operations["revealCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name and phone were read back to the customer and are right
         * @description Permission: `customers.change`
         */
        post: operations["confirmCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge another record into this one; can be undone for 30 days
         * @description Permission: `customers.merge`
         */
        post: operations["mergeCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/merge/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a merge
         * @description Permission: `customers.merge`
         */
        post: operations["undoMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Relate two customers
         * @description Permission: `customers.change`
         */
        post: operations["addRelation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/relations/{itemId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove a relation
         * @description Permission: `customers.change`
         */
        post: operations["removeRelation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what a customer agreed to
         * @description Permission: `customers.change`
         */
        post: operations["giveConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/consents/{itemId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a consent was withdrawn; the use stops at once
         * @description Permission: `customers.change`
         */
        post: operations["withdrawConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note something for colleagues
         * @description Permission: `customers.change`
         */
        post: operations["addCustomerNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/notes/{itemId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a note of mine
         * @description Permission: `customers.change`
         */
        post: operations["withdrawCustomerNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Services by department and order; those no longer offered only when asked for
         * @description Permission: `catalogue.read`
         */
        get: operations["listServices"];
        put?: never;
        /**
         * Make a service
         * @description Permission: `catalogue.manage`
         */
        post: operations["createService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A service with its prices
         * @description Permission: `catalogue.read`
         */
        get: operations["getService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a service
         * @description Permission: `catalogue.manage`
         */
        patch: operations["changeService"];
        trace?: never;
    };
    "/api/v1/services/{id}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a price from an instant on
         * @description Permission: `catalogue.manage`
         */
        post: operations["setServicePrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Experts with their profiles
         * @description Permission: `catalogue.read`
         */
        get: operations["listExperts"];
        put?: never;
        /**
         * Make a profile for a staff member
         * @description Permission: `catalogue.manage`
         */
        post: operations["createExpert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An expert
         * @description Permission: `catalogue.read`
         */
        get: operations["getExpert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a profile
         * @description Permission: `catalogue.manage`
         */
        patch: operations["changeExpert"];
        trace?: never;
    };
    "/api/v1/recommendations/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which services are not suitable for a customer; changes nothing but the audit trail
         * @description Permission: `recommendations.write`
         */
        post: operations["checkOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was recommended to a customer, newest first
         * @description Permission: `recommendations.read`
         */
        get: operations["listRecommendations"];
        put?: never;
        /**
         * Record needs, options and choice
         * @description Permission: `recommendations.write`
         */
        post: operations["createRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recommendations/{id}/choose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what the customer chose, or that they chose nothing
         * @description Permission: `recommendations.write`
         */
        post: operations["chooseOption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recommendations/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a recommendation
         * @description Permission: `recommendations.write`
         */
        post: operations["withdrawRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is owed: mine (by due time), offered to me, nobody's yet, my group's, everyone's
         * @description Permission: `commitments.read`
         */
        get: operations["listCommitments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counters beside the views, and how many of mine that were decided today were kept in time
         * @description Permission: `commitments.read`
         */
        get: operations["countCommitments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One commitment with its ladder, pauses and handovers
         * @description Permission: `commitments.read`
         */
        get: operations["getCommitment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments/{id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that it is done
         * @description Permission: `commitments.act`
         */
        post: operations["keepCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel it with a reason
         * @description Permission: `commitments.act`
         */
        post: operations["cancelCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let its time stand still, with a reason
         * @description Permission: `commitments.act`
         */
        post: operations["pauseCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let its time go on
         * @description Permission: `commitments.act`
         */
        post: operations["resumeCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments/{id}/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Promise another time, with a reason
         * @description Permission: `commitments.act`
         */
        post: operations["redueCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a colleague to take it over; it stays the owner's until accepted. Without a colleague the offer is withdrawn
         * @description Permission: `commitments.act`
         */
        post: operations["handOverCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take it over as asked, or take one that is nobody's yet
         * @description Permission: `commitments.act`
         */
        post: operations["acceptCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline to take it over, with a reason
         * @description Permission: `commitments.act`
         */
        post: operations["declineCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I was told, latest first, and how many I have not read */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark as read: some, or all up to an instant */
        post: operations["readNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages to customers, latest first
         * @description Permission: `messages.read`
         */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One message with its text; opening it is logged
         * @description Permission: `messages.open`
         */
        get: operations["openMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a failed message again
         * @description Permission: `messages.manage`
         */
        post: operations["retryMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a message that still waits
         * @description Permission: `messages.manage`
         */
        post: operations["withdrawMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Message templates with the wording in force and a sample
         * @description Permission: `templates.read`
         */
        get: operations["listMessageTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-templates/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Word a template otherwise, or go back to the shipped wording (body null)
         * @description Permission: `templates.manage`
         */
        put: operations["changeMessageTemplate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Inquiries, newest first, by view and filters
         * @description Permission: `inquiries.read`
         */
        get: operations["listInquiries"];
        put?: never;
        /**
         * Record an inquiry taken at the desk, by phone or elsewhere by hand
         * @description Permission: `inquiries.record`
         */
        post: operations["recordInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counters beside the views, up to 1,000
         * @description Permission: `inquiries.read`
         */
        get: operations["countInquiries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One inquiry with its sheet, talks, transfers and amendments
         * @description Permission: `inquiries.read`
         */
        get: operations["getInquiry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Fill in or correct the sheet before it is signed
         * @description Permission: `inquiries.handle`
         */
        patch: operations["changeInquiry"];
        trace?: never;
    };
    "/api/v1/inquiries/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record an answer given to the customer, or the expert's answer
         * @description Permission: `inquiries.handle`
         */
        post: operations["answerInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/specialist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Promise the customer an expert's answer by a time
         * @description Permission: `inquiries.handle`
         */
        post: operations["askSpecialist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/call-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree to call back at a time
         * @description Permission: `inquiries.handle`
         */
        post: operations["agreeCallBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record an attempt to call back
         * @description Permission: `inquiries.handle`
         */
        post: operations["recordCallBackAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave an internal note the customer does not see
         * @description Permission: `inquiries.read`
         */
        post: operations["noteInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close with an outcome (CON-15)
         * @description Permission: `inquiries.handle`
         */
        post: operations["closeInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign the sheet: it is frozen from then on
         * @description Permission: `inquiries.handle`
         */
        post: operations["signOffInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct a signed sheet, visibly
         * @description Permission: `inquiries.handle`
         */
        post: operations["amendInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a colleague to take it over; the owner answers for it until they accept
         * @description Permission: `inquiries.handle`
         */
        post: operations["transferInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/transfer/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the inquiry over, with its promises
         * @description Permission: `inquiries.handle`
         */
        post: operations["acceptTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/transfer/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline with a reason
         * @description Permission: `inquiries.handle`
         */
        post: operations["declineTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/transfer/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw the transfer before it is answered
         * @description Permission: `inquiries.handle`
         */
        post: operations["withdrawTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an inquiry over with its promises; the owner is told
         * @description Permission: `inquiries.record`
         */
        post: operations["takeOverInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Written conversations of a view
         * @description Permission: `inquiries.read`
         */
        get: operations["listThreads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counters beside the views, up to 1,000
         * @description Permission: `inquiries.read`
         */
        get: operations["countThreads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A conversation: its head, my draft, who else is there
         * @description Permission: `inquiries.read`
         */
        get: operations["getThread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages after a number, or the latest before one
         * @description Permission: `inquiries.read`
         */
        get: operations["readThread"];
        put?: never;
        /**
         * Answer the customer: keeps the reply owed; in a conversation nobody has, takes it (CON-3, CON-14)
         * @description Permission: `inquiries.handle`
         */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the customer a picture or PDF
         * @description Permission: `inquiries.handle`
         */
        post: operations["sendFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a note for colleagues, naming some of them (CON-6)
         * @description Permission: `inquiries.read`
         */
        post: operations["noteThread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say up to where I have read
         * @description Permission: `inquiries.read`
         */
        post: operations["markThreadRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a conversation nobody has
         * @description Permission: `inquiries.record`
         */
        post: operations["takeThread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep what I began to write; empty text drops it (CON-14)
         * @description Permission: `inquiries.read`
         */
        put: operations["saveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put aside until a time, or take up again with null
         * @description Permission: `inquiries.handle`
         */
        post: operations["snoozeThread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{id}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the labels
         * @description Permission: `inquiries.read`
         */
        post: operations["labelThread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One message in full; logged (PLA-4)
         * @description Permission: `inquiries.handle`
         */
        post: operations["revealMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a harassing visitor from now on (CON-6)
         * @description Permission: `inquiries.handle`
         */
        post: operations["blockVisitor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversation-agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is on duty for written conversations
         * @description Permission: `inquiries.read`
         */
        get: operations["listAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversation-agents/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which departments consultants answer for, and how many conversations they have at once (CON-5)
         * @description Permission: `desk.manage`
         */
        get: operations["listAgentSkills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversation-agents/{id}/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say which departments a consultant answers for (CON-5)
         * @description Permission: `desk.manage`
         */
        put: operations["changeAgentSkill"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversation-agents/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What I am doing
         * @description Permission: `inquiries.record`
         */
        get: operations["getMyAgent"];
        put?: never;
        /**
         * Say what I am doing; ready takes the longest waiting first (CON-12, 16)
         * @description Permission: `inquiries.record`
         */
        post: operations["setMyAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/{hospital}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether somebody is there, and what is said before a chat */
        get: operations["chatDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/{hospital}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree and begin: answers the visitor's token. The same startId within an hour answers the same one */
        post: operations["startChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/{hospital}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My conversation, with the messages after a number of the thread I know */
        get: operations["readChat"];
        put?: never;
        /** Send a message; the first begins a conversation */
        post: operations["writeChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/{hospital}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a picture or PDF */
        post: operations["sendChatFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/{hospital}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of my conversation */
        get: operations["getChatFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/{hospital}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say up to where I have read */
        post: operations["readChatUpTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/{hospital}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a phone for the answer */
        post: operations["leaveContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/{hospital}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave; the conversation stays for the answer */
        post: operations["leaveChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/{hospital}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how it was, 1 to 5; may be changed for a day */
        post: operations["rateChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts of channels with what they last did, and the kinds there are with their steps
         * @description Permission: `channels.read`
         */
        get: operations["listChannels"];
        put?: never;
        /**
         * Add an account, switched off
         * @description Permission: `channels.manage`
         */
        post: operations["addChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}": {
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
         * Change an account; a secret not named stays
         * @description Permission: `channels.manage`
         */
        patch: operations["changeChannel"];
        trace?: never;
    };
    "/api/v1/channels/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the provider whether the account works; nobody is written to
         * @description Permission: `channels.manage`
         */
        post: operations["testChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{id}/way": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the channel of a conversation allows now, for the composer (CON-13)
         * @description Permission: `inquiries.read`
         */
        get: operations["getThreadWay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phrases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Phrases of the house and my own, with what their gaps say of me and the house (CON-6)
         * @description Permission: `inquiries.read`
         */
        get: operations["listPhrases"];
        put?: never;
        /**
         * Write a phrase, my own or of the house
         * @description Permission: `inquiries.record`
         */
        post: operations["addPhrase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phrases/{id}": {
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
         * Change, retire or bring back a phrase
         * @description Permission: `inquiries.record`
         */
        patch: operations["changePhrase"];
        trace?: never;
    };
    "/api/v1/free-times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Times that can be booked, of all experts or one, over at most 31 days
         * @description Permission: `appointments.read`
         */
        get: operations["freeTimes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a time while talking; it ends by itself after 5 minutes (setting)
         * @description Permission: `appointments.book`
         */
        post: operations["createHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{id}": {
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
         * Give a held time back
         * @description Permission: `appointments.book`
         */
        delete: operations["releaseHold"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One day by experts and rooms
         * @description Permission: `appointments.read`
         */
        get: operations["getBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counters beside the views
         * @description Permission: `appointments.read`
         */
        get: operations["countAppointments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Appointments: by view, day, department, expert or customer
         * @description Permission: `appointments.read`
         */
        get: operations["listAppointments"];
        put?: never;
        /**
         * Book from a hold, or a service and a time
         * @description Permission: `appointments.book`
         */
        post: operations["bookAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One appointment with its voucher link and history
         * @description Permission: `appointments.read`
         */
        get: operations["getAppointment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{id}/care": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Allergies, special conditions, needs and the note of the booking, for who serves; written to the audit trail
         * @description Permission: `appointments.acknowledge`
         */
        get: operations["openAppointmentCare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The customer said they will come
         * @description Permission: `appointments.book`
         */
        post: operations["confirmAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The department has taken note (APP-7)
         * @description Permission: `appointments.acknowledge`
         */
        post: operations["acknowledgeAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move to another time or expert; keeps its id and voucher
         * @description Permission: `appointments.book`
         */
        post: operations["rescheduleAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel, with who and why
         * @description Permission: `appointments.book`
         */
        post: operations["cancelAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The service is over
         * @description Permission: `appointments.acknowledge`
         */
        post: operations["completeAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Experts and rooms with their weekly hours and coming exceptions
         * @description Permission: `appointments.read`
         */
        get: operations["listBookable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookable/{kind}/{id}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the weekly hours
         * @description Permission: `appointments.hours`
         */
        put: operations["setBookableHours"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookable/{kind}/{id}/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave, closure, maintenance or extra hours; answers the appointments that stand in its way
         * @description Permission: `appointments.hours`
         */
        post: operations["addBookableException"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookable-exceptions/{id}": {
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
         * Take an exception back
         * @description Permission: `appointments.hours`
         */
        delete: operations["removeBookableException"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Feedback within reach, newest first, by view and filters
         * @description Permission: `feedback.read`
         */
        get: operations["listFeedback"];
        put?: never;
        /**
         * Record praise, a suggestion or a complaint; it is routed at once
         * @description Permission: `feedback.record`
         */
        post: operations["recordFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feedback/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counters beside the views, up to 1,000
         * @description Permission: `feedback.read`
         */
        get: operations["countFeedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feedback/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Feedback of a span of days in figures, by kind, category, department, person, channel and cause (FEE-8); each number opens its rows in the list
         * @description Permission: `feedback.figures`
         */
        get: operations["feedbackFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feedback/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One piece of feedback with its statement, steps and measures; opening it is audited
         * @description Permission: `feedback.read`
         */
        get: operations["getFeedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct category, severity, and who and what it is about
         * @description Permission: `feedback.handle`
         */
        patch: operations["changeFeedback"];
        trace?: never;
    };
    "/api/v1/feedback/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move it on: accept, investigate, find, plan, tell, close …
         * @description Permission: `feedback.handle`
         */
        post: operations["takeFeedbackStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who stands at the desk: by voucher, QR text, name or phone; without text, who is expected within the hour or late
         * @description Permission: `visits.arrive`
         */
        get: operations["findArrivals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Today at a glance: waiting, mean and longest wait, served
         * @description Permission: `visits.read`
         */
        get: operations["visitFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is here, waits, is served or was today; waiting ones longest first
         * @description Permission: `visits.read`
         */
        get: operations["listVisits"];
        put?: never;
        /**
         * Register an arrival: by voucher, appointment, or as a walk-in; marks the appointment arrived
         * @description Permission: `visits.arrive`
         */
        post: operations["openVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One visit with its steps
         * @description Permission: `visits.read`
         */
        get: operations["getVisit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call, or call again
         * @description Permission: `visits.serve`
         */
        post: operations["callVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}/back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Called or begun by mistake: back to waiting, the clock as it was
         * @description Permission: `visits.serve`
         */
        post: operations["backVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}/serve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The service begins
         * @description Permission: `visits.serve`
         */
        post: operations["serveVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Served: the visit is over, the appointment completed
         * @description Permission: `visits.serve`
         */
        post: operations["finishVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Left without being served, with the reason
         * @description Permission: `visits.arrive`
         */
        post: operations["leaveVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The arrival was a mistake: taken back, the appointment as before
         * @description Permission: `visits.arrive`
         */
        post: operations["undoVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Work lists: today, tomorrow, overdue, open, mine, no plan made, not reached, done
         * @description Permission: `followups.read`
         */
        get: operations["listFollowUps"];
        put?: never;
        /**
         * Plan a follow-up by hand
         * @description Permission: `followups.call`
         */
        post: operations["createFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counters beside the work lists
         * @description Permission: `followups.read`
         */
        get: operations["countFollowUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was owed a follow-up, and who got one in time
         * @description Permission: `followups.read`
         */
        get: operations["followUpCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's screen: who, what was done, what to ask, what was said last time
         * @description Permission: `followups.read`
         */
        get: operations["getFollowUp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record an attempt and what came of it
         * @description Permission: `followups.call`
         */
        post: operations["addFollowUpAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give it to somebody
         * @description Permission: `followups.manage`
         */
        post: operations["assignFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel with a reason
         * @description Permission: `followups.manage`
         */
        post: operations["cancelFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a cancelled or unreached one up again
         * @description Permission: `followups.manage`
         */
        post: operations["reopenFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-up-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Plans by trigger
         * @description Permission: `followups.read`
         */
        get: operations["listFollowUpPlans"];
        put?: never;
        /**
         * Add a plan
         * @description Permission: `followups.manage`
         */
        post: operations["createFollowUpPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-up-plans/{id}": {
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
         * Change a plan; what is already planned stays
         * @description Permission: `followups.manage`
         */
        patch: operations["changeFollowUpPlan"];
        trace?: never;
    };
    "/api/v1/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which department a matter belongs to, and signs of an emergency
         * @description Permission: `knowledge.read`
         */
        post: operations["askTriage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Measured accuracy of the triage aid, and what waits to be learnt
         * @description Permission: `knowledge.read`
         */
        get: operations["getTriageModel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/learn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let it learn anew from closed inquiries, now
         * @description Permission: `knowledge.train`
         */
        post: operations["learnTriage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Standard answers, last changed first; with q by characters, words or pinyin initials
         * @description Permission: `knowledge.read`
         */
        get: operations["listAnswers"];
        put?: never;
        /**
         * Write a new answer; it holds once approved
         * @description Permission: `knowledge.write`
         */
        post: operations["createAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counters beside the views, up to 1,000
         * @description Permission: `knowledge.read`
         */
        get: operations["countAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Names that fill gaps, with what they say now
         * @description Permission: `knowledge.read`
         */
        get: operations["listAnswerVariables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An answer with all its versions
         * @description Permission: `knowledge.read`
         */
        get: operations["getAnswer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Write a new wording; what holds goes on holding until it is approved
         * @description Permission: `knowledge.write`
         */
        patch: operations["changeAnswer"];
        trace?: never;
    };
    "/api/v1/answers/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the wording up for approval
         * @description Permission: `knowledge.write`
         */
        post: operations["proposeAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve the wording: it holds from then on
         * @description Permission: `knowledge.approve`
         */
        post: operations["approveAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{id}/give-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the wording back with what is to be mended
         * @description Permission: `knowledge.approve`
         */
        post: operations["giveBackAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw it with a reason
         * @description Permission: `knowledge.approve`
         */
        post: operations["retireAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{id}/revive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a withdrawn one up again
         * @description Permission: `knowledge.approve`
         */
        post: operations["reviveAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answers in force for what was asked, the likeliest first
         * @description Permission: `knowledge.read`
         */
        post: operations["suggestAnswers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What was done with a suggested answer
         * @description Permission: `knowledge.read`
         */
        post: operations["recordAnswerUse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was asked in a week and no answer covered, the most asked first
         * @description Permission: `knowledge.read`
         */
        get: operations["listKnowledgeGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of a record, newest first; withdrawn ones show that they were there */
        get: operations["listFiles"];
        put?: never;
        /** Add a file to a record; its type is judged by its content */
        post: operations["addFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The content, to be saved; audited */
        get: operations["getFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a file; it stays listed with the reason */
        post: operations["withdrawFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened with a customer, newest first; of promises only the broken ones unless asked for
         * @description Permission: `customers.read`
         */
        get: operations["customerTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/timeline/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Number of entries of each kind
         * @description Permission: `customers.read`
         */
        get: operations["timelineCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open complaints (nothing of what was said), visits kept and missed
         * @description Permission: `customers.read`
         */
        get: operations["customerStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to one record, newest first (PLA-17) */
        get: operations["recordHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/daily": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The day in figures: by channel, person and department; as issued once the day was closed
         * @description Permission: `reports.read`
         */
        get: operations["dailyReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/daily/{key}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows behind a figure: as many as it counts
         * @description Permission: `reports.read`
         */
        get: operations["figureRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports as they were issued, newest first
         * @description Permission: `reports.read`
         */
        get: operations["issuedReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One box: customers by name, sound, initials, phone, last four or card; vouchers, appointments, inquiries, services, colleagues */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be imported, with fields, choices and records to choose from
         * @description Permission: `imports.run`
         */
        get: operations["listImportKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports, newest first
         * @description Permission: `imports.run`
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Send a table (CSV in UTF-8, UTF-16 or GB18030, or XLSX); it is staged and checked, and nothing is written yet
         * @description Permission: `imports.run`
         */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * State, progress, first rows, mapping, what is still to be decided
         * @description Permission: `imports.run`
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Decide which column means what, what the file does not say, and what to do with faulty rows; the rows are checked anew
         * @description Permission: `imports.run`
         */
        patch: operations["changeImport"];
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rows in the order of the file, all or the faulty ones
         * @description Permission: `imports.run`
         */
        get: operations["listImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write the rows as records of the past; progress by GET and live
         * @description Permission: `imports.run`
         */
        post: operations["runImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove exactly what the import made, but for what somebody has worked on since
         * @description Permission: `imports.run`
         */
        post: operations["undoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an import up before it ran
         * @description Permission: `imports.run`
         */
        post: operations["discardImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/errors.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The faulty rows with what is wrong, to be mended and sent again
         * @description Permission: `imports.run`
         */
        get: operations["getImportErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists that can be exported, with their columns
         * @description Permission: `exports.make`
         */
        get: operations["listExportLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My exports, newest first
         * @description Permission: `exports.make`
         */
        get: operations["listExports"];
        put?: never;
        /**
         * Have a list made into a file, as filtered; needs the password confirmed
         * @description Permission: `exports.make`
         */
        post: operations["startExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an export is
         * @description Permission: `exports.make`
         */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file, for 24 hours, for who asked for it; audited, and needs the password confirmed
         * @description Permission: `exports.make`
         */
        get: operations["getExportFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My day: what I owe, what comes in, who arrives, who waits, and for leaders the group */
        get: operations["getToday"];
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
            /** @description What a value may be: bounds of a figure, choices of a word or list */
            allowed: {
                min: number | null;
                max: number | null;
                options: string[] | null;
            };
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
        SiteInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            code: string;
            nameZh: string;
            nameEn: string;
            address: string;
            phone: string;
        };
        HoursInput: {
            weekly: {
                weekday: number;
                opens: string;
                closes: string;
            }[];
            exceptions: {
                /**
                 * Format: date
                 * @description Calendar day in the hospital's zone
                 */
                day: string;
                opens: string | null;
                closes: string | null;
                note: string;
            }[];
            /** @description Years without official holiday data: dates in them are provisional */
            provisionalYears: number[];
        };
        GroupInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            departmentId: string;
            code: string;
            nameZh: string;
            nameEn: string;
            leaderId: string | null;
        };
        ServicePointInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            siteId: string;
            departmentId: string | null;
            code: string;
            /** @enum {string} */
            kind: "desk" | "counter" | "consulting_room" | "care_room" | "station" | "ward" | "bed";
            nameZh: string;
            nameEn: string;
            floor: string;
            mapNote: string;
            capacity: number;
            closedAt: string | null;
        };
        ListItemInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            list: string;
            code: string;
            nameZh: string;
            nameEn: string;
            position: number;
            retired: boolean;
        };
        AuditEntryInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            at: string;
            actorId: string | null;
            actorName: string | null;
            action: string;
            subjectKind: string;
            subjectId: string | null;
            customerId: string | null;
            reason: string | null;
            network: string | null;
            requestId: string | null;
            changed: {
                [key: string]: unknown;
            };
        };
        StaffInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            number: string;
            name: string;
            nameEn: string;
            phoneMasked: string | null;
            extension: string;
            siteId: string | null;
            departmentId: string | null;
            groupId: string | null;
            titleZh: string;
            titleEn: string;
            languages: string[];
            specialties: string[];
            introduction: string;
            /** @enum {string} */
            status: "probation" | "regular" | "left";
            colour: string;
            startedOn: string | null;
            leftAt: string | null;
            roles: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                code: string;
                nameZh: string;
                nameEn: string;
            }[];
        };
        CertificateInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            staffId: string;
            kind: string;
            number: string;
            issuedOn: string | null;
            expiresOn: string | null;
            valid: boolean;
        };
        RoleInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            code: string;
            nameZh: string;
            nameEn: string;
            asShipped: boolean;
            grants: {
                [key: string]: string;
            };
            holders: number;
        };
        PermissionInput: {
            key: string;
            zh: string;
            en: string;
            module: string;
        };
        SessionViewInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            lastSeenAt: string;
            network: string;
            device: string;
            current: boolean;
        };
        FreeTimeInput: {
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            endsAt: string;
            expertIds: string[];
        };
        FreeTimesInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId: string;
            minutes: number;
            needsExpert: boolean;
            experts: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                titleZh: string;
                titleEn: string;
            }[];
            items: components["schemas"]["FreeTimeInput"][];
        };
        HoldInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId: string;
            expertId: string | null;
            roomId: string | null;
            customerId: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            endsAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            expiresAt: string;
        };
        AppointmentInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            state: "booked" | "confirmed" | "arrived" | "in_service" | "completed" | "cancelled" | "no_show";
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                phoneMasked: string | null;
                hasAllergies: boolean;
                hasSpecialConditions: boolean;
            };
            service: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
                kind: string;
            };
            department: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            };
            expert: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                titleZh: string;
                titleEn: string;
            } | null;
            room: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
                floor: string;
            } | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            endsAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            arriveBy: string;
            /** @enum {string} */
            channel: "desk" | "phone" | "web" | "wechat" | "link" | "other";
            inquiryId: string | null;
            voucherCode: string;
            hasNote: boolean;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            bookedAt: string;
            bookedBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            confirmedAt: string | null;
            acknowledgedAt: string | null;
            arrivedAt: string | null;
            completedAt: string | null;
            cancelledAt: string | null;
            noShowAt: string | null;
            moveCount: number;
            /** @description What the caller may do now */
            may: {
                confirm: boolean;
                acknowledge: boolean;
                reschedule: boolean;
                cancel: boolean;
                complete: boolean;
            };
        };
        AppointmentDetailInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            state: "booked" | "confirmed" | "arrived" | "in_service" | "completed" | "cancelled" | "no_show";
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                phoneMasked: string | null;
                hasAllergies: boolean;
                hasSpecialConditions: boolean;
            };
            service: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
                kind: string;
            };
            department: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            };
            expert: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                titleZh: string;
                titleEn: string;
            } | null;
            room: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
                floor: string;
            } | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            endsAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            arriveBy: string;
            /** @enum {string} */
            channel: "desk" | "phone" | "web" | "wechat" | "link" | "other";
            inquiryId: string | null;
            voucherCode: string;
            hasNote: boolean;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            bookedAt: string;
            bookedBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            confirmedAt: string | null;
            acknowledgedAt: string | null;
            arrivedAt: string | null;
            completedAt: string | null;
            cancelledAt: string | null;
            noShowAt: string | null;
            moveCount: number;
            /** @description What the caller may do now */
            may: {
                confirm: boolean;
                acknowledge: boolean;
                reschedule: boolean;
                cancel: boolean;
                complete: boolean;
            };
            /** @description Page of the voucher, to be sent or printed */
            voucherUrl: string;
            bringZh: string;
            bringEn: string;
            priceFen: number;
            siteNameZh: string;
            siteNameEn: string;
            cancelReason: string;
            overlapReason: string;
            history: {
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                at: string;
                act: string;
                /** @enum {string} */
                by: "staff" | "customer" | "system";
                actor: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
                fromState: ("booked" | "confirmed" | "arrived" | "in_service" | "completed" | "cancelled" | "no_show") | null;
                /** @enum {string} */
                toState: "booked" | "confirmed" | "arrived" | "in_service" | "completed" | "cancelled" | "no_show";
                fromStartsAt: string | null;
                toStartsAt: string | null;
                reason: string;
            }[];
        };
        /** @description What is read back to the customer (APP-5, A 4.4.1) */
        ReadBackInput: {
            name: string;
            phoneMasked: string | null;
            serviceZh: string;
            serviceEn: string;
            when: string;
            expertName: string | null;
            placeZh: string;
            placeEn: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            arriveBy: string;
        };
        BookedAppointmentInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            state: "booked" | "confirmed" | "arrived" | "in_service" | "completed" | "cancelled" | "no_show";
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            endsAt: string;
            expertId: string | null;
            roomId: string | null;
            voucherCode: string;
            voucherUrl: string;
            readBack: components["schemas"]["ReadBackInput"];
        };
        BoardInput: {
            /**
             * Format: date
             * @description Calendar day in the hospital's zone
             */
            day: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            closesAt: string;
            isClosed: boolean;
            columns: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /** @enum {string} */
                kind: "staff" | "room";
                nameZh: string;
                nameEn: string;
                subZh: string;
                subEn: string;
                capacity: number;
                open: {
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    startsAt: string;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    endsAt: string;
                }[];
                closed: {
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    startsAt: string;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    endsAt: string;
                    kind: string;
                    reason: string;
                }[];
            }[];
            blocks: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /** @enum {string} */
                kind: "appointment" | "hold";
                columnIds: string[];
                state: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                endsAt: string;
                unit: number;
                customer: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                } | null;
                serviceZh: string;
                serviceEn: string;
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                departmentId: string;
                isAcknowledged: boolean;
                hasNote: boolean;
                heldUntil: string | null;
            }[];
            figures: {
                booked: number;
                arrived: number;
                unconfirmed: number;
                missed: number;
                unacknowledged: number;
            };
        };
        BookableResourceInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @enum {string} */
            kind: "staff" | "room";
            nameZh: string;
            nameEn: string;
            departmentId: string | null;
            capacity: number;
            hours: {
                weekday: number;
                /** @description HH:MM; past midnight goes on counting (26:00 = 02:00 of the next day) */
                from: string;
                /** @description HH:MM; past midnight goes on counting (26:00 = 02:00 of the next day) */
                to: string;
                validFrom: string | null;
                validUntil: string | null;
            }[];
            exceptions: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /** @enum {string} */
                kind: "leave" | "closed" | "maintenance" | "extra";
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                endsAt: string;
                reason: string;
            }[];
        };
        NoticeInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            kind: string;
            zh: string;
            en: string;
            link: string;
            subjectId: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            at: string;
            readAt: string | null;
        };
        MessageInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            } | null;
            subjectId: string | null;
            /** @enum {string} */
            channel: "sms" | "email" | "wechat";
            /** @enum {string} */
            purpose: "service" | "marketing";
            template: string;
            templateZh: string;
            templateEn: string;
            /** @enum {string} */
            language: "zh" | "en";
            addressMasked: string | null;
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "failed" | "refused" | "withdrawn";
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            sendAt: string;
            attempts: number;
            adapter: string | null;
            /** @description False where only the development outbox has it */
            leftHouse: boolean;
            why: ("do_not_contact" | "withdrawn" | "no_consent" | "no_address" | "record_changed" | "by_hand" | "not_delivered") | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            settledAt: string | null;
            may: {
                retry: boolean;
                withdraw: boolean;
            };
        };
        MessageDetailInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            } | null;
            subjectId: string | null;
            /** @enum {string} */
            channel: "sms" | "email" | "wechat";
            /** @enum {string} */
            purpose: "service" | "marketing";
            template: string;
            templateZh: string;
            templateEn: string;
            /** @enum {string} */
            language: "zh" | "en";
            addressMasked: string | null;
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "failed" | "refused" | "withdrawn";
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            sendAt: string;
            attempts: number;
            adapter: string | null;
            /** @description False where only the development outbox has it */
            leftHouse: boolean;
            why: ("do_not_contact" | "withdrawn" | "no_consent" | "no_address" | "record_changed" | "by_hand" | "not_delivered") | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            settledAt: string | null;
            may: {
                retry: boolean;
                withdraw: boolean;
            };
            subject: string;
            body: string;
            tries: {
                attempt: number;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                at: string;
                adapter: string;
                /** @enum {string} */
                outcome: "sent" | "again" | "failed";
                detail: string;
            }[];
        };
        MessageTemplateInput: {
            key: string;
            zh: string;
            en: string;
            /** @enum {string} */
            purpose: "service" | "marketing";
            variables: {
                name: string;
                zh: string;
                en: string;
            }[];
            wordings: {
                /** @enum {string} */
                channel: "sms" | "email" | "wechat";
                /** @enum {string} */
                language: "zh" | "en";
                subject: string;
                body: string;
                isOwn: boolean;
                /** @description 0: as shipped; send it back as If-Match */
                version: number;
                sample: {
                    subject: string;
                    body: string;
                };
            }[];
        };
        CustomerBriefInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            /** @enum {string} */
            sex: "female" | "male" | "unknown";
            birthDate: string | null;
            age: number | null;
            phoneMasked: string | null;
            /** @enum {string} */
            level: "ordinary" | "silver" | "gold" | "platinum" | "diamond";
            vip: boolean;
            alerts: {
                allergies: boolean;
                special: boolean;
                doNotContact: boolean;
            };
        };
        CustomerRowInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            /** @enum {string} */
            sex: "female" | "male" | "unknown";
            birthDate: string | null;
            age: number | null;
            phoneMasked: string | null;
            /** @enum {string} */
            level: "ordinary" | "silver" | "gold" | "platinum" | "diamond";
            vip: boolean;
            alerts: {
                allergies: boolean;
                special: boolean;
                doNotContact: boolean;
            };
            /** @enum {string} */
            lifecycle: "prospect" | "active" | "loyal" | "dormant";
            ownerId: string | null;
            ownerName: string | null;
            source: string | null;
            matter: string;
            visitCount: number;
            lastVisitAt: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
        };
        CustomerInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            /** @enum {string} */
            sex: "female" | "male" | "unknown";
            birthDate: string | null;
            age: number | null;
            phoneMasked: string | null;
            /** @enum {string} */
            level: "ordinary" | "silver" | "gold" | "platinum" | "diamond";
            vip: boolean;
            alerts: {
                allergies: boolean;
                special: boolean;
                doNotContact: boolean;
            };
            /** @enum {string} */
            lifecycle: "prospect" | "active" | "loyal" | "dormant";
            ownerId: string | null;
            ownerName: string | null;
            source: string | null;
            matter: string;
            visitCount: number;
            lastVisitAt: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            salutation: string;
            ageNoted: number | null;
            ageNotedOn: string | null;
            occupation: string;
            region: string;
            hasAddress: boolean;
            sourceCustomerId: string | null;
            sourceCustomerName: string | null;
            sourceStaffId: string | null;
            sourceStaffName: string | null;
            sourceNote: string;
            contactWay: ("phone" | "sms" | "wechat" | "email" | "qq") | null;
            contactTime: string;
            doNotContactReason: string;
            ownerSince: string | null;
            /** @description State and why, in a sentence (CUS-4) */
            lifecycleWhy: {
                /** @enum {string} */
                state: "prospect" | "active" | "loyal" | "dormant";
                zh: string;
                en: string;
            };
            confirmedAt: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            changedAt: string;
            createdById: string | null;
            mergedFrom: string[];
            phones: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                customerId: string;
                masked: string;
                label: string;
                /** @enum {string} */
                kind: "mobile" | "landline" | "service" | "foreign";
                deadAt: string | null;
            }[];
            care?: {
                allergies: string;
                conditions: string;
                needs: string;
                identifiers: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    customerId: string;
                    /** @enum {string} */
                    kind: "identity" | "passport" | "card" | "wechat_openid" | "wechat_unionid" | "wechat" | "qq" | "email";
                    masked: string;
                }[];
                relations: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    otherId: string;
                    otherName: string;
                    otherPhoneMasked: string | null;
                    /** @enum {string} */
                    kind: "spouse" | "parent" | "child" | "sibling" | "grandparent" | "grandchild" | "relative" | "friend" | "colleague" | "other";
                    pays: boolean;
                    accompanies: boolean;
                    note: string;
                }[];
                consents: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    /** @enum {string} */
                    purpose: "service_contact" | "marketing" | "recording" | "sharing";
                    party: string;
                    wording: string;
                    /** @enum {string} */
                    way: "spoken" | "paper" | "online" | "message";
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    givenAt: string;
                    withdrawnAt: string | null;
                }[];
                tags: string[];
                merges: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    mergedId: string;
                    mergedName: string;
                    reason: string;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    mergedAt: string;
                    mergedById: string | null;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    undoUntil: string;
                }[];
            };
        };
        CustomerMergeInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            keptId: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            mergedId: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            mergedAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            undoUntil: string;
        };
        CommitmentInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            kind: string;
            whatZh: string;
            whatEn: string;
            ruleZh: string;
            ruleEn: string;
            about: string;
            /** @description Where the act is done, within the staff application */
            link: string;
            subjectKind: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            subjectId: string;
            customerId: string | null;
            /** @description Whom it is owed to; without a name the masked phone */
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                level: string;
                vip: boolean;
            } | null;
            owner: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                number: string;
            } | null;
            groupId: string | null;
            departmentId: string | null;
            offeredTo: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                number: string;
            } | null;
            /** @enum {string} */
            state: "open" | "paused" | "kept" | "cancelled";
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            dueAt: string;
            brokenAt: string | null;
            keptAt: string | null;
            cancelledAt: string | null;
            cancelReason: string | null;
            pauseReason: string | null;
            /** @description What the caller may do now */
            may: {
                keep: boolean;
                cancel: boolean;
                pause: boolean;
                resume: boolean;
                handOver: boolean;
                accept: boolean;
                decline: boolean;
            };
        };
        CommitmentDetailInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            kind: string;
            whatZh: string;
            whatEn: string;
            ruleZh: string;
            ruleEn: string;
            about: string;
            /** @description Where the act is done, within the staff application */
            link: string;
            subjectKind: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            subjectId: string;
            customerId: string | null;
            /** @description Whom it is owed to; without a name the masked phone */
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                level: string;
                vip: boolean;
            } | null;
            owner: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                number: string;
            } | null;
            groupId: string | null;
            departmentId: string | null;
            offeredTo: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                number: string;
            } | null;
            /** @enum {string} */
            state: "open" | "paused" | "kept" | "cancelled";
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            dueAt: string;
            brokenAt: string | null;
            keptAt: string | null;
            cancelledAt: string | null;
            cancelReason: string | null;
            pauseReason: string | null;
            /** @description What the caller may do now */
            may: {
                keep: boolean;
                cancel: boolean;
                pause: boolean;
                resume: boolean;
                handOver: boolean;
                accept: boolean;
                decline: boolean;
            };
            /** @description Steps of the ladder: taken ones with their time, then those to come */
            rungs: {
                /** @enum {string} */
                act: "nudge" | "broken" | "leader" | "director";
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                at: string;
                takenAt: string | null;
                told: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                    number: string;
                }[];
            }[];
            pauses: {
                reason: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                from: string;
                to: string | null;
                by: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                    number: string;
                } | null;
            }[];
            handovers: {
                from: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                    number: string;
                } | null;
                to: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                    number: string;
                } | null;
                reason: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                offeredAt: string;
                answer: ("accepted" | "declined" | "withdrawn") | null;
                answeredAt: string | null;
                answerReason: string;
            }[];
        };
        CommitmentCountsInput: {
            mine: number;
            overdue: number;
            offered: number;
            unassigned: number;
            group: number | null;
            groupOverdue: number | null;
            keptToday: number;
            settledToday: number;
            kinds: {
                key: string;
                zh: string;
                en: string;
            }[];
        };
        ServiceInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            departmentId: string;
            code: string;
            /** @enum {string} */
            kind: "expert_consultation" | "examination" | "check_up" | "care" | "home_care" | "screening" | "event";
            nameZh: string;
            nameEn: string;
            minutes: number;
            beforeMinutes: number;
            afterMinutes: number;
            arriveEarlyMinutes: number;
            position: number;
            isPublic: boolean;
            containsZh: string;
            containsEn: string;
            processZh: string;
            processEn: string;
            advantagesZh: string;
            advantagesEn: string;
            limitsZh: string;
            limitsEn: string;
            suitableZh: string;
            suitableEn: string;
            bringZh: string;
            bringEn: string;
            consentForm: string;
            staffIds: string[];
            roomIds: string[];
            unsuitable: {
                condition: string;
                note: string;
            }[];
            /** @description Fen */
            priceFen: number;
            retiredAt: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            changedAt: string;
        };
        ServicePriceInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Fen */
            priceFen: number;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            effectiveFrom: string;
            reason: string;
            createdById: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
        };
        ServiceWithPricesInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            departmentId: string;
            code: string;
            /** @enum {string} */
            kind: "expert_consultation" | "examination" | "check_up" | "care" | "home_care" | "screening" | "event";
            nameZh: string;
            nameEn: string;
            minutes: number;
            beforeMinutes: number;
            afterMinutes: number;
            arriveEarlyMinutes: number;
            position: number;
            isPublic: boolean;
            containsZh: string;
            containsEn: string;
            processZh: string;
            processEn: string;
            advantagesZh: string;
            advantagesEn: string;
            limitsZh: string;
            limitsEn: string;
            suitableZh: string;
            suitableEn: string;
            bringZh: string;
            bringEn: string;
            consentForm: string;
            staffIds: string[];
            roomIds: string[];
            unsuitable: {
                condition: string;
                note: string;
            }[];
            /** @description Fen */
            priceFen: number;
            retiredAt: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            changedAt: string;
            prices: components["schemas"]["ServicePriceInput"][];
        };
        ExpertInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            name: string;
            nameEn: string;
            titleZh: string;
            titleEn: string;
            departmentId: string | null;
            profileZh: string;
            profileEn: string;
            expertiseZh: string;
            expertiseEn: string;
            dutyZh: string;
            dutyEn: string;
            published: boolean;
            serviceIds: string[];
        };
        RecommendationInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            customerId: string;
            inquiryId: string | null;
            focus: string;
            budgetFen: number | null;
            timeWish: string;
            conditions: string[];
            options: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                serviceId: string;
                nameZh: string;
                nameEn: string;
                pros: string;
                cons: string;
                /** @description Fen */
                priceFen: number;
                isUnsuitable: boolean;
                overrideReason: string | null;
            }[];
            chosenServiceId: string | null;
            chosenNote: string;
            decidedAt: string | null;
            /** @enum {string} */
            state: "open" | "decided" | "withdrawn";
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            createdById: string | null;
        };
        InquiryInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            channel: "walk_in" | "phone" | "web_chat" | "wechat" | "wecom" | "qq" | "email" | "message_board" | "forum" | "sms" | "letter" | "import";
            /** @enum {string} */
            state: "waiting" | "specialist" | "call_back" | "answered" | "closed";
            /** @description null where an imported file does not say */
            receivedAt: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            recordedAt: string;
            day: string | null;
            customerId: string | null;
            caller: string;
            hasContact: boolean;
            age: number | null;
            region: string;
            source: string | null;
            domain: string | null;
            matter: string;
            content: string;
            departmentId: string | null;
            serviceId: string | null;
            answer: string;
            answeredAt: string | null;
            answererId: string | null;
            firstAskerId: string | null;
            ownerId: string | null;
            specialistId: string | null;
            specialistDepartmentId: string | null;
            specialistDueAt: string | null;
            callBackAt: string | null;
            nextStep: string;
            outcome: ("answered" | "booked" | "lost" | "complaint" | "transferred" | "out_of_scope" | "nuisance") | null;
            lostReason: string | null;
            outcomeNote: string;
            turnedTo: string;
            appointmentId: string | null;
            missing: ("name" | "contact" | "age" | "region" | "source" | "domain" | "content" | "department" | "answer")[];
            completedAt: string | null;
            /** @description The sheet was completed late, or is late by now */
            late: boolean;
            closedAt: string | null;
            signedOffAt: string | null;
            signedOffBy: string | null;
            imported: boolean;
        };
        InquiryRowInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            channel: "walk_in" | "phone" | "web_chat" | "wechat" | "wecom" | "qq" | "email" | "message_board" | "forum" | "sms" | "letter" | "import";
            /** @enum {string} */
            state: "waiting" | "specialist" | "call_back" | "answered" | "closed";
            receivedAt: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            recordedAt: string;
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            } | null;
            caller: string;
            phoneMasked: string | null;
            source: string | null;
            departmentId: string | null;
            matter: string;
            firstAsker: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            owner: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            answererId: string | null;
            answeredAt: string | null;
            outcome: ("answered" | "booked" | "lost" | "complaint" | "transferred" | "out_of_scope" | "nuisance") | null;
            lostReason: string | null;
            outcomeNote: string;
            turnedTo: string;
            callBackAt: string | null;
            specialistDueAt: string | null;
            appointmentId: string | null;
            appointmentAt: string | null;
            /** @description The nearest open promise */
            owed: {
                kind: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                startedAt: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                dueAt: string;
                ownerId: string | null;
            } | null;
            missing: number;
            signedOff: boolean;
            imported: boolean;
        };
        InquiryDetailInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            channel: "walk_in" | "phone" | "web_chat" | "wechat" | "wecom" | "qq" | "email" | "message_board" | "forum" | "sms" | "letter" | "import";
            /** @enum {string} */
            state: "waiting" | "specialist" | "call_back" | "answered" | "closed";
            /** @description null where an imported file does not say */
            receivedAt: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            recordedAt: string;
            day: string | null;
            customerId: string | null;
            caller: string;
            hasContact: boolean;
            age: number | null;
            region: string;
            source: string | null;
            domain: string | null;
            matter: string;
            content: string;
            departmentId: string | null;
            serviceId: string | null;
            answer: string;
            answeredAt: string | null;
            answererId: string | null;
            firstAskerId: string | null;
            ownerId: string | null;
            specialistId: string | null;
            specialistDepartmentId: string | null;
            specialistDueAt: string | null;
            callBackAt: string | null;
            nextStep: string;
            outcome: ("answered" | "booked" | "lost" | "complaint" | "transferred" | "out_of_scope" | "nuisance") | null;
            lostReason: string | null;
            outcomeNote: string;
            turnedTo: string;
            appointmentId: string | null;
            missing: ("name" | "contact" | "age" | "region" | "source" | "domain" | "content" | "department" | "answer")[];
            completedAt: string | null;
            /** @description The sheet was completed late, or is late by now */
            late: boolean;
            closedAt: string | null;
            signedOffAt: string | null;
            signedOffBy: string | null;
            imported: boolean;
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                sex: string;
                age: number | null;
                phoneMasked: string | null;
            } | null;
            phoneMasked: string | null;
            firstAsker: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            owner: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            answerer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            specialist: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            signer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            department: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            } | null;
            specialistDepartment: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            } | null;
            appointmentAt: string | null;
            owed: {
                kind: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                startedAt: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                dueAt: string;
                ownerId: string | null;
            }[];
            entries: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /** @enum {string} */
                kind: "answer" | "specialist_question" | "specialist_answer" | "call_back" | "note";
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                at: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                recordedAt: string;
                staff: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
                reached: boolean | null;
                text: string;
            }[];
            transfers: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                from: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
                to: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                askedAt: string;
                reason: string;
                toldCustomer: string;
                /** @enum {string} */
                state: "asked" | "accepted" | "declined" | "withdrawn" | "taken";
                settledAt: string | null;
                settledReason: string;
            }[];
            amendments: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                field: string;
                before: string | null;
                after: string | null;
                reason: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                at: string;
                staff: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
            }[];
            /** @description Earlier inquiries of the same person */
            earlier: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                receivedAt: string | null;
                /** @enum {string} */
                channel: "walk_in" | "phone" | "web_chat" | "wechat" | "wecom" | "qq" | "email" | "message_board" | "forum" | "sms" | "letter" | "import";
                matter: string;
                /** @enum {string} */
                state: "waiting" | "specialist" | "call_back" | "answered" | "closed";
                outcome: ("answered" | "booked" | "lost" | "complaint" | "transferred" | "out_of_scope" | "nuisance") | null;
            }[];
            /** @description What the caller may do now */
            may: {
                change: boolean;
                answer: boolean;
                askSpecialist: boolean;
                agreeCallBack: boolean;
                attempt: boolean;
                note: boolean;
                transfer: boolean;
                accept: boolean;
                decline: boolean;
                withdraw: boolean;
                takeOver: boolean;
                close: boolean;
                signOff: boolean;
                amend: boolean;
            };
        };
        MessageDeliveryInput: {
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "delivered" | "failed";
            attempts: number;
            /** @description Next try while it waits */
            nextAt: string | null;
            /** @description The provider's code */
            why: string | null;
            leftHouse: boolean;
        };
        ChannelAccountInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            kind: "wechat" | "wecom";
            name: string;
            isOn: boolean;
            options: {
                [key: string]: string;
            };
            /** @description Secret fields that hold a value; the values are never shown */
            secretsSet: string[];
            /** @description Address to enter at the provider; for who may manage channels */
            hookUrl: string | null;
            waiting: number;
            /** @description In the last 7 days */
            failed: number;
            lastReceivedAt: string | null;
            lastSentAt: string | null;
            lastError: string | null;
            lastErrorAt: string | null;
        };
        ChannelKindInput: {
            /** @enum {string} */
            kind: "wechat" | "wecom";
            zh: string;
            en: string;
            fields: {
                key: string;
                zh: string;
                en: string;
                secret: boolean;
                required: boolean;
            }[];
            steps: {
                zh: string;
                en: string;
            }[];
        };
        ConversationMessageInput: {
            number: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            clientId: string | null;
            /** @enum {string} */
            author: "visitor" | "staff" | "system";
            staff: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            /** @enum {string} */
            kind: "text" | "file" | "note" | "event";
            /** @description Phones, identity and card numbers and e-mail addresses masked */
            text: string;
            /** @description Something is masked; see revealMessage */
            hidden: boolean;
            fileId: string | null;
            /** @description Of an event what happened; of a file its name, mediaType and bytes */
            data: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            at: string;
            /** @description How far an answer over a channel outside the house has come */
            delivery: components["schemas"]["MessageDeliveryInput"] | null;
        };
        ThreadRowInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @enum {string} */
            channel: "walk_in" | "phone" | "web_chat" | "wechat" | "wecom" | "qq" | "email" | "message_board" | "forum" | "sms" | "letter" | "import";
            /** @enum {string} */
            state: "open" | "closed";
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            openedAt: string;
            lastNumber: number;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            lastAt: string;
            /** @enum {string} */
            lastSide: "visitor" | "staff" | "system";
            waitingSince: string | null;
            dueAt: string | null;
            visitorReceived: number;
            visitorRead: number;
            staffRead: number;
            language: string;
            page: string;
            labels: string[];
            snoozedUntil: string | null;
            leftAt: string | null;
            closedAt: string | null;
            rating: number | null;
            /** @enum {string} */
            inquiryState: "waiting" | "specialist" | "call_back" | "answered" | "closed";
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            } | null;
            caller: string;
            matter: string;
            departmentId: string | null;
            owner: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            unread: number;
            preview: string;
            online: boolean;
            /** @description I began to write something */
            hasDraft: boolean;
        };
        ThreadInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @enum {string} */
            channel: "walk_in" | "phone" | "web_chat" | "wechat" | "wecom" | "qq" | "email" | "message_board" | "forum" | "sms" | "letter" | "import";
            /** @enum {string} */
            state: "open" | "closed";
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            openedAt: string;
            lastNumber: number;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            lastAt: string;
            /** @enum {string} */
            lastSide: "visitor" | "staff" | "system";
            waitingSince: string | null;
            dueAt: string | null;
            visitorReceived: number;
            visitorRead: number;
            staffRead: number;
            language: string;
            page: string;
            labels: string[];
            snoozedUntil: string | null;
            leftAt: string | null;
            closedAt: string | null;
            rating: number | null;
            /** @enum {string} */
            inquiryState: "waiting" | "specialist" | "call_back" | "answered" | "closed";
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            } | null;
            caller: string;
            matter: string;
            departmentId: string | null;
            owner: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            unread: number;
            preview: string;
            online: boolean;
            /** @description I began to write something */
            hasDraft: boolean;
            inquiryVersion: number;
            draft: {
                text: string;
                isNote: boolean;
                after: number;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                changedAt: string;
                /** @description Somebody else has answered meanwhile */
                retired: boolean;
            } | null;
            /** @description Colleagues looking at it */
            viewers: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            }[];
            /** @description Colleagues with a draft */
            drafting: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            }[];
            may: {
                send: boolean;
                note: boolean;
                take: boolean;
            };
        };
        ConversationAgentInput: {
            staff: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            };
            /** @enum {string} */
            state: "ready" | "talking" | "writing_up" | "absent" | "off";
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            since: string;
            /** @description Conversations they have */
            open: number;
            /** @description Of them waiting for a reply */
            waiting: number;
            capacity: number;
            /** @description Departments they are given; empty: all */
            departmentIds: string[];
        };
        AgentSkillInput: {
            staff: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            };
            /** @description 0 while nobody said */
            version: number;
            /** @description Departments they answer for; empty: all */
            departmentIds: string[];
            /** @description Conversations at once; null: as the house says */
            capacity: number | null;
        };
        FileInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            ownerKind: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            ownerId: string;
            name: string;
            mediaType: string;
            bytes: number;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            createdById: string | null;
            voidedAt: string | null;
            voidReason: string | null;
        };
        /** @description Said again and again (CON-6) */
        PhraseInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            shared: boolean;
            /** @enum {string} */
            moment: "opening" | "process" | "closing" | "outside_line" | "inside_line" | "transfer" | "calling_out";
            /** @description Channels it is for; empty: all */
            channels: ("walk_in" | "phone" | "web_chat" | "wechat" | "wecom" | "qq" | "email" | "message_board" | "forum" | "sms" | "letter" | "import")[];
            /** @description With gaps {customer}, {me}, {hospital}, {phone}, {address}, {department} */
            textZh: string;
            /** @description With gaps {customer}, {me}, {hospital}, {phone}, {address}, {department} */
            textEn: string;
            /** @description Typed after / to find it at once */
            shortcut: string | null;
            active: boolean;
            /** @description First letters of the pinyin of its first words: 您好，请问 is nhqw */
            initials: string;
            may: {
                change: boolean;
            };
        };
        /** @description What a gap says in each language; empty where nothing is known */
        PhraseGapInput: {
            name: string;
            zh: string;
            en: string;
        };
        ExportListInput: {
            key: string;
            zh: string;
            en: string;
            mayReveal: boolean;
            columns: {
                key: string;
                zh: string;
                en: string;
                hidden: boolean;
            }[];
        };
        ExportInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            list: string;
            listZh: string;
            listEn: string;
            columns: string[];
            /** @enum {string} */
            format: "csv" | "xlsx";
            reveal: boolean;
            reason: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "expired";
            rows: number;
            fileName: string;
            bytes: number | null;
            failure: {
                code: string;
                zh: string;
                en: string;
            } | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            finishedAt: string | null;
            expiresAt: string | null;
            /** @description How often it was fetched */
            taken: number;
        };
        FeedbackRowInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            kind: "praise" | "suggestion" | "complaint";
            category: string | null;
            /** @enum {string} */
            severity: "slight" | "ordinary" | "serious";
            /** @enum {string} */
            channel: "desk" | "phone" | "web" | "wall_code" | "suggestion_box" | "survey" | "follow_up" | "review_page" | "email" | "letter";
            /** @enum {string} */
            state: "received" | "accepted" | "investigating" | "found" | "planned" | "carried_out" | "decided" | "told" | "closed";
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            } | null;
            name: string;
            matter: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            receivedAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            recordedAt: string;
            handler: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            responsible: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            staff: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            }[];
            departments: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            }[];
            resultDueAt: string | null;
            respondDueAt: string | null;
            respondedAt: string | null;
            satisfied: ("satisfied" | "partly" | "dissatisfied" | "not_reached") | null;
            finding: ("substantiated" | "partly" | "not") | null;
            decision: ("adopted" | "declined") | null;
            samePerson: number;
            repeated: boolean;
            closedAt: string | null;
        };
        FeedbackDetailInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            kind: "praise" | "suggestion" | "complaint";
            category: string | null;
            /** @enum {string} */
            severity: "slight" | "ordinary" | "serious";
            /** @enum {string} */
            channel: "desk" | "phone" | "web" | "wall_code" | "suggestion_box" | "survey" | "follow_up" | "review_page" | "email" | "letter";
            /** @enum {string} */
            state: "received" | "accepted" | "investigating" | "found" | "planned" | "carried_out" | "decided" | "told" | "closed";
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            } | null;
            name: string;
            matter: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            receivedAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            recordedAt: string;
            handler: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            responsible: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            staff: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            }[];
            departments: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            }[];
            resultDueAt: string | null;
            respondDueAt: string | null;
            respondedAt: string | null;
            satisfied: ("satisfied" | "partly" | "dissatisfied" | "not_reached") | null;
            finding: ("substantiated" | "partly" | "not") | null;
            decision: ("adopted" | "declined") | null;
            samePerson: number;
            repeated: boolean;
            closedAt: string | null;
            phoneMasked: string | null;
            statement: string;
            analysis: string;
            place: string;
            happenedAt: string | null;
            happenedOn: string | null;
            takenBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            severalDepartments: boolean;
            cause: string | null;
            responsibleStaff: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            }[];
            responsibleDepartments: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            }[];
            decisionReason: string;
            onTheSpot: boolean;
            told: string;
            toldAt: string | null;
            toldBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            reopened: number;
            inquiryId: string | null;
            visitId: string | null;
            followUpId: string | null;
            team: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            }[];
            measures: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /** @enum {string} */
                kind: "explain" | "apologise" | "refund" | "redo" | "compensate" | "improve" | "discipline";
                text: string;
                owner: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                dueAt: string;
                doneAt: string | null;
                doneNote: string;
                droppedAt: string | null;
                dropReason: string | null;
            }[];
            steps: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /** @enum {string} */
                step: "accept" | "settle" | "investigate" | "statement" | "talk" | "note" | "find" | "plan" | "measure" | "drop_measure" | "decide" | "tell" | "thank" | "close" | "reopen" | "extend" | "assign" | "carry_out";
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                at: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                recordedAt: string;
                staff: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
                note: string;
                facts: {
                    [key: string]: unknown;
                };
            }[];
            /** @description The same person, or the same matter, within 90 days (FEE-6) */
            earlier: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /** @enum {string} */
                kind: "praise" | "suggestion" | "complaint";
                matter: string | null;
                category: string | null;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                receivedAt: string;
                /** @enum {string} */
                state: "received" | "accepted" | "investigating" | "found" | "planned" | "carried_out" | "decided" | "told" | "closed";
                samePerson: boolean;
                sameMatter: boolean;
            }[];
            may: {
                accept: boolean;
                settle: boolean;
                investigate: boolean;
                statement: boolean;
                talk: boolean;
                note: boolean;
                find: boolean;
                plan: boolean;
                measure: boolean;
                drop_measure: boolean;
                decide: boolean;
                tell: boolean;
                thank: boolean;
                close: boolean;
                reopen: boolean;
                extend: boolean;
                assign: boolean;
                change: boolean;
            };
        };
        FeedbackFiguresInput: {
            /**
             * Format: date
             * @description Calendar day in the hospital's zone
             */
            from: string;
            /**
             * Format: date
             * @description Calendar day in the hospital's zone
             */
            to: string;
            totals: {
                praise: number;
                suggestion: number;
                complaint: number;
            };
            categories: {
                praise: {
                    key: string;
                    n: number;
                }[];
                suggestion: {
                    key: string;
                    n: number;
                }[];
                complaint: {
                    key: string;
                    n: number;
                }[];
            };
            channels: {
                key: string;
                praise: number;
                suggestion: number;
                complaint: number;
            }[];
            departments: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
                praise: number;
                suggestion: number;
                complaint: number;
            }[];
            staff: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                praise: number;
                suggestion: number;
                complaint: number;
            }[];
            causes: {
                key: string;
                n: number;
            }[];
            findings: {
                key: string;
                n: number;
            }[];
            satisfied: {
                key: string;
                n: number;
            }[];
            handling: {
                told: number;
                medianMinutes: number | null;
                inTime: number;
                late: number;
                respondedInTime: number;
                respondedLate: number;
                repeated: number;
                open: number;
            };
        };
        ImportKindInput: {
            key: string;
            zh: string;
            en: string;
            fields: {
                key: string;
                zh: string;
                en: string;
                required: boolean;
            }[];
            oneOf: string[][];
            choices: {
                key: string;
                zh: string;
                en: string;
                /** @enum {string} */
                kind: "option" | "staff" | "day";
                options: {
                    value: string;
                    zh: string;
                    en: string;
                }[];
                unknown: {
                    zh: string;
                    en: string;
                } | null;
                unlessField: string | null;
            }[];
            lookups: {
                field: string;
                zh: string;
                en: string;
                canMake: boolean;
                options: {
                    id: string;
                    nameZh: string;
                    nameEn: string;
                }[];
            }[];
        };
        ImportBriefInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            kind: string;
            /** @enum {string} */
            state: "reading" | "checking" | "ready" | "running" | "stopped" | "done" | "undoing" | "undone" | "failed" | "discarded";
            fileName: string;
            rows: number;
            bad: number;
            known: number;
            created: number;
            done: number;
            removed: number | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            createdBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            finishedAt: string | null;
            undoneAt: string | null;
        };
        ImportInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            kind: string;
            /** @enum {string} */
            state: "reading" | "checking" | "ready" | "running" | "stopped" | "done" | "undoing" | "undone" | "failed" | "discarded";
            fileName: string;
            rows: number;
            bad: number;
            known: number;
            created: number;
            done: number;
            removed: number | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            createdBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            finishedAt: string | null;
            undoneAt: string | null;
            /** @enum {string} */
            mode: "all_or_nothing" | "skip_bad_rows";
            /** @enum {string} */
            format: "csv" | "xlsx";
            encoding: string | null;
            declaredWrong: boolean;
            sheet: string | null;
            sheets: string[];
            header: string[];
            mapping: {
                [key: string]: number;
            };
            choices: {
                [key: string]: string | null;
            };
            /** @description Fields and choices still to be decided before it can run */
            open: string[];
            names: {
                field: string;
                name: string;
                rows: number;
                matchedId: string | null;
                /** @description id of the record meant, `new`, or null: not decided */
                to: string | null;
            }[];
            good: number;
            /** @description Rows checked so far */
            checked: number;
            failure: {
                code: string;
                zh: string;
                en: string;
            } | null;
            startedAt: string | null;
            undoReason: string | null;
            preview: {
                number: number;
                /** @enum {string} */
                state: "staged" | "good" | "bad" | "known" | "created" | "undone";
                cells: string[] | null;
                faults: {
                    field: string | null;
                    code: string;
                    zh: string;
                    en: string;
                }[];
            }[];
        };
        FollowUpInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            trigger: "first_visit" | "treatment" | "no_show" | "inquiry_not_booked" | "manual";
            /** @enum {string} */
            way: "call" | "sms" | "wechat" | "email";
            /** @enum {string} */
            state: "due" | "reached" | "unreached" | "refused" | "cancelled";
            about: string;
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                phoneMasked: string | null;
                level: string;
            };
            departmentId: string | null;
            ownerId: string | null;
            ownerName: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            dueAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            nextAt: string;
            attempts: number;
            outcome: ("reached" | "no_answer" | "busy" | "switched_off" | "wrong_number" | "refused") | null;
            doneAt: string | null;
            subjectKind: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            subjectId: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            aroseAt: string;
        };
        FollowUpAttemptInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            at: string;
            byId: string | null;
            byName: string | null;
            /** @enum {string} */
            outcome: "reached" | "no_answer" | "busy" | "switched_off" | "wrong_number" | "refused";
            note: string | null;
            callAgainAt: string | null;
            symptomLevel: ("watch" | "today" | "urgent") | null;
            feedbackId: string | null;
        };
        FollowUpDetailInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            trigger: "first_visit" | "treatment" | "no_show" | "inquiry_not_booked" | "manual";
            /** @enum {string} */
            way: "call" | "sms" | "wechat" | "email";
            /** @enum {string} */
            state: "due" | "reached" | "unreached" | "refused" | "cancelled";
            about: string;
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                phoneMasked: string | null;
                level: string;
            };
            departmentId: string | null;
            ownerId: string | null;
            ownerName: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            dueAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            nextAt: string;
            attempts: number;
            outcome: ("reached" | "no_answer" | "busy" | "switched_off" | "wrong_number" | "refused") | null;
            doneAt: string | null;
            subjectKind: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            subjectId: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            aroseAt: string;
            /** @description Points to raise, in the caller's language */
            script: string[];
            scriptZh: string;
            scriptEn: string;
            attemptList: components["schemas"]["FollowUpAttemptInput"][];
            /** @description What was said in the last call that reached them */
            lastTime: {
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                at: string;
                byName: string | null;
                note: string | null;
            } | null;
            contact: {
                allowed: boolean;
                why: string | null;
            };
            quietUntil: string | null;
        };
        FollowUpPlanInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            trigger: "first_visit" | "treatment" | "no_show" | "inquiry_not_booked" | "manual";
            offsetDays: number;
            /** @enum {string} */
            way: "call" | "sms" | "wechat" | "email";
            scriptZh: string;
            scriptEn: string;
            active: boolean;
        };
        /** @description Counted from obligations, never from the calls that happen to exist (FOL-2, FOL-8) */
        FollowUpCoverageInput: {
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            from: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            to: string;
            triggers: {
                /** @enum {string} */
                trigger: "first_visit" | "treatment" | "no_show" | "inquiry_not_booked" | "manual";
                owed: number;
                inTime: number;
                late: number;
                open: number;
                overdue: number;
                unreached: number;
                noPlan: number;
                fellAway: number;
            }[];
        };
        VisitInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            state: "waiting" | "called" | "in_service" | "finished" | "left" | "undone";
            /** @enum {string} */
            kind: "booked" | "walk_in";
            /** @enum {string} */
            foundBy: "code" | "qr" | "name" | "phone" | "list" | "walk_in";
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                phoneMasked: string | null;
                age: number | null;
                vip: boolean;
                level: string;
                hasAllergies: boolean;
                hasSpecialConditions: boolean;
            };
            appointment: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                startsAt: string;
            } | null;
            service: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            } | null;
            department: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            };
            expert: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                titleZh: string;
                titleEn: string;
            } | null;
            room: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
                floor: string;
            } | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            arrivedAt: string;
            calledAt: string | null;
            callCount: number;
            serviceStartedAt: string | null;
            finishedAt: string | null;
            leftAt: string | null;
            firstVisit: boolean;
            endReason: string;
            /** @description What the caller may do now */
            may: {
                call: boolean;
                back: boolean;
                serve: boolean;
                finish: boolean;
                leave: boolean;
                undo: boolean;
            };
        };
        ArrivalInput: {
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                phoneMasked: string | null;
                age: number | null;
                vip: boolean;
                level: string;
                hasAllergies: boolean;
                hasSpecialConditions: boolean;
            };
            appointment: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                startsAt: string;
                state: string;
                isToday: boolean;
            } | null;
            service: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            } | null;
            department: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            } | null;
            expert: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                titleZh: string;
                titleEn: string;
            } | null;
            room: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
                floor: string;
            } | null;
            /** @description Already here: the open visit */
            visitId: string | null;
            /** @description What was promised to them and is still owed (VIS-1) */
            promises: {
                whatZh: string;
                whatEn: string;
                ownerName: string | null;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                dueAt: string;
            }[];
        };
        TriageAnswerInput: {
            guesses: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
                /** @description Share of its belief, in thousandths */
                permille: number;
            }[];
            /** @description False: not sure; better ask than follow it */
            sure: boolean;
            warnings: {
                key: string;
                zh: string;
                en: string;
                adviceZh: string;
                adviceEn: string;
            }[];
            /** @description null while nothing has been learnt */
            learnt: {
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                at: string;
                heldOut: number;
                firstRight: number;
            } | null;
        };
        /** @description What the triage aid learnt from, and how it did on inquiries it had not seen (KNO-3) */
        TriageModelInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            learntAt: string;
            askedBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            lessons: number;
            imported: number;
            heldOut: number;
            firstRight: number;
            threeRight: number;
            sure: number;
            sureRight: number;
            macroRecallPermille: number;
            departments: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
                lessons: number;
                asked: number;
                firstRight: number;
                threeRight: number;
            }[];
        };
        /** @description Wording by channel; gaps such as {price:CODE}, {phone}, {address:SITE}, {hours} are filled when read (KNO-2) */
        AnswerTextsInput: {
            any: string;
            phone?: string;
            web_chat?: string;
            wechat?: string;
            sms?: string;
            email?: string;
        };
        AnswerRowInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            title: string;
            department: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            } | null;
            current: number | null;
            open: ("draft" | "proposed" | "approved" | "returned") | null;
            retiredAt: string | null;
            validFrom: string | null;
            validTo: string | null;
            /** @description In force today */
            holds: boolean;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            changedAt: string;
            changedBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            excerpt: string;
            changedSinceUsed: boolean;
        };
        AnswerVersionInput: {
            number: number;
            /** @enum {string} */
            state: "draft" | "proposed" | "approved" | "returned";
            questions: string[];
            texts: components["schemas"]["AnswerTextsInput"];
            validFrom: string | null;
            validTo: string | null;
            author: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            writtenAt: string;
            decidedBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            decidedAt: string | null;
            note: string | null;
        };
        AnswerInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            title: string;
            department: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            } | null;
            current: number | null;
            open: ("draft" | "proposed" | "approved" | "returned") | null;
            retiredAt: string | null;
            validFrom: string | null;
            validTo: string | null;
            /** @description In force today */
            holds: boolean;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            changedAt: string;
            changedBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            excerpt: string;
            changedSinceUsed: boolean;
            retiredWhy: string | null;
            versions: components["schemas"]["AnswerVersionInput"][];
            /** @description The version in force, gaps filled with what holds now */
            filled: components["schemas"]["AnswerTextsInput"] | null;
            /** @description Gaps nothing fills any more */
            missing: string[];
            uses: {
                used: number;
                edited: number;
                ignored: number;
            };
            /** @description Version the caller used last */
            lastUsed: number | null;
            may: {
                write: boolean;
                propose: boolean;
                approve: boolean;
                giveBack: boolean;
                retire: boolean;
                revive: boolean;
            };
        };
        AnswerSuggestionInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            answerId: string;
            number: number;
            title: string;
            text: string;
            departmentId: string | null;
            changedSinceUsed: boolean;
            missing: string[];
            /** @description How much of what was asked its questions cover, in thousandths */
            permille: number;
        };
        KnowledgeGapInput: {
            matter: string;
            times: number;
            department: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            } | null;
            inquiryIds: string[];
        };
        FigureInput: {
            key: string;
            zh: string;
            en: string;
            meansZh: string;
            meansEn: string;
            value: number;
            byPerson: {
                id: string | null;
                value: number;
            }[];
            byChannel: {
                id: string | null;
                value: number;
            }[] | null;
            byDepartment: {
                id: string | null;
                value: number;
            }[] | null;
        };
        /** @description A share as two whole numbers: of ÷ to */
        RateInput: {
            key: string;
            zh: string;
            en: string;
            meansZh: string;
            meansEn: string;
            of: number;
            to: number;
        };
        DailyReportInput: {
            /**
             * Format: date
             * @description Calendar day in the hospital's zone
             */
            date: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            asOf: string;
            scope: string;
            issuedAt: string | null;
            figures: components["schemas"]["FigureInput"][];
            rates: components["schemas"]["RateInput"][];
            people: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            }[];
            departments: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            }[];
        };
        FigureRowInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            kind: string;
            at: string | null;
            customerId: string | null;
            customerName: string | null;
            personId: string | null;
            channel: string | null;
            state: string;
        };
        FoundAppointmentInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            customerId: string;
            customerName: string;
            serviceZh: string;
            serviceEn: string;
            expertName: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            startsAt: string;
            state: string;
            byVoucher: boolean;
        };
        FoundInquiryInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            customerId: string;
            customerName: string;
            channel: string;
            matter: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            receivedAt: string;
            state: string;
        };
        TimelineEntryInput: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            at: string;
            /** @enum {string} */
            kind: "inquiry" | "appointment" | "visit" | "care" | "payment" | "follow_up" | "feedback" | "survey" | "points" | "message" | "recommendation" | "file" | "note" | "promise" | "record";
            name: string;
            zh: string;
            en: string;
            text: string | null;
            actor: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            subjectId: string | null;
            customerId: string | null;
        };
        CustomerStandingInput: {
            complaints: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                category: string | null;
                severity: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                receivedAt: string;
                resultDueAt: string | null;
                handler: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
            }[];
            completed: number;
            noShows: number;
            inquiries: number;
        };
        TodayInput: {
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            now: string;
            /**
             * Format: date
             * @description Calendar day in the hospital's zone
             */
            day: string;
            owed: {
                items: components["schemas"]["CommitmentInput"][];
                counts: components["schemas"]["CommitmentCountsInput"];
                dueTomorrow: number;
            } | null;
            /** @description Offered to me, or nobody's yet in my group or department */
            incoming: components["schemas"]["CommitmentInput"][];
            arrivals: {
                /**
                 * @description Whose they are: booked by me, to be served by me, my department's, everyone's
                 * @enum {string}
                 */
                whose: "mine" | "with_me" | "department" | "all";
                total: number;
                arrived: number;
                items: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    appointmentId: string;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    startsAt: string;
                    customer: {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        name: string;
                        level: string;
                        vip: boolean;
                        hasAllergies: boolean;
                        hasSpecialConditions: boolean;
                    } | null;
                    serviceZh: string;
                    serviceEn: string;
                    expert: {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        name: string;
                        nameEn: string;
                        titleZh: string;
                        titleEn: string;
                    } | null;
                    /** @enum {string} */
                    state: "booked" | "confirmed" | "arrived" | "called" | "in_service" | "completed" | "no_show";
                    isAcknowledged: boolean;
                    /** @description Since when they wait or are served */
                    since: string | null;
                }[];
                tomorrow: number;
                tomorrowUnconfirmed: number;
            } | null;
            waiting: {
                /**
                 * @description Whose they are: booked by me, to be served by me, my department's, everyone's
                 * @enum {string}
                 */
                whose: "mine" | "with_me" | "department" | "all";
                total: number;
                items: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    visitId: string;
                    customer: {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        name: string;
                        level: string;
                        vip: boolean;
                        hasAllergies: boolean;
                        hasSpecialConditions: boolean;
                    } | null;
                    departmentZh: string;
                    departmentEn: string;
                    expertName: string | null;
                    /** @enum {string} */
                    state: "waiting" | "called";
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    arrivedAt: string;
                    isBooked: boolean;
                }[];
            } | null;
            figures: {
                /** @enum {string} */
                whose: "mine" | "group" | "all";
                items: {
                    key: string;
                    /** @enum {string} */
                    kind: "count" | "rate";
                    zh: string;
                    en: string;
                    meansZh: string;
                    meansEn: string;
                    of: number;
                    /** @description For a rate: of how many */
                    to: number | null;
                    /** @description The last 14 days, today last; shares for a rate */
                    series: (number | null)[];
                    /** @description The group's share today, beside mine */
                    group: number | null;
                }[];
            } | null;
            /** @description For leaders: each member; for directors: each group */
            team: {
                /** @enum {string} */
                by: "member" | "group";
                rows: {
                    staffId: string | null;
                    groupId: string | null;
                    nameZh: string;
                    nameEn: string;
                    open: number;
                    overdue: number;
                    keptToday: number;
                    settledToday: number;
                    inquiriesToday: number;
                    bookedToday: number;
                }[];
            } | null;
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
            /** @description What a value may be: bounds of a figure, choices of a word or list */
            allowed: {
                min: number | null;
                max: number | null;
                options: string[] | null;
            };
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
        Site: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            code: string;
            nameZh: string;
            nameEn: string;
            address: string;
            phone: string;
        };
        Hours: {
            weekly: {
                weekday: number;
                opens: string;
                closes: string;
            }[];
            exceptions: {
                /**
                 * Format: date
                 * @description Calendar day in the hospital's zone
                 */
                day: string;
                opens: string | null;
                closes: string | null;
                note: string;
            }[];
            /** @description Years without official holiday data: dates in them are provisional */
            provisionalYears: number[];
        };
        Group: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            departmentId: string;
            code: string;
            nameZh: string;
            nameEn: string;
            leaderId: string | null;
        };
        ServicePoint: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            siteId: string;
            departmentId: string | null;
            code: string;
            /** @enum {string} */
            kind: "desk" | "counter" | "consulting_room" | "care_room" | "station" | "ward" | "bed";
            nameZh: string;
            nameEn: string;
            floor: string;
            mapNote: string;
            capacity: number;
            closedAt: string | null;
        };
        ListItem: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            list: string;
            code: string;
            nameZh: string;
            nameEn: string;
            position: number;
            retired: boolean;
        };
        AuditEntry: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            at: string;
            actorId: string | null;
            actorName: string | null;
            action: string;
            subjectKind: string;
            subjectId: string | null;
            customerId: string | null;
            reason: string | null;
            network: string | null;
            requestId: string | null;
            changed: {
                [key: string]: unknown;
            };
        };
        Staff: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            number: string;
            name: string;
            nameEn: string;
            phoneMasked: string | null;
            extension: string;
            siteId: string | null;
            departmentId: string | null;
            groupId: string | null;
            titleZh: string;
            titleEn: string;
            languages: string[];
            specialties: string[];
            introduction: string;
            /** @enum {string} */
            status: "probation" | "regular" | "left";
            colour: string;
            startedOn: string | null;
            leftAt: string | null;
            roles: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                code: string;
                nameZh: string;
                nameEn: string;
            }[];
        };
        Certificate: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            staffId: string;
            kind: string;
            number: string;
            issuedOn: string | null;
            expiresOn: string | null;
            valid: boolean;
        };
        Role: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            code: string;
            nameZh: string;
            nameEn: string;
            asShipped: boolean;
            grants: {
                [key: string]: string;
            };
            holders: number;
        };
        Permission: {
            key: string;
            zh: string;
            en: string;
            module: string;
        };
        SessionView: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            lastSeenAt: string;
            network: string;
            device: string;
            current: boolean;
        };
        FreeTime: {
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            endsAt: string;
            expertIds: string[];
        };
        FreeTimes: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId: string;
            minutes: number;
            needsExpert: boolean;
            experts: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                titleZh: string;
                titleEn: string;
            }[];
            items: components["schemas"]["FreeTime"][];
        };
        Hold: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId: string;
            expertId: string | null;
            roomId: string | null;
            customerId: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            endsAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            expiresAt: string;
        };
        Appointment: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            state: "booked" | "confirmed" | "arrived" | "in_service" | "completed" | "cancelled" | "no_show";
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                phoneMasked: string | null;
                hasAllergies: boolean;
                hasSpecialConditions: boolean;
            };
            service: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
                kind: string;
            };
            department: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            };
            expert: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                titleZh: string;
                titleEn: string;
            } | null;
            room: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
                floor: string;
            } | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            endsAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            arriveBy: string;
            /** @enum {string} */
            channel: "desk" | "phone" | "web" | "wechat" | "link" | "other";
            inquiryId: string | null;
            voucherCode: string;
            hasNote: boolean;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            bookedAt: string;
            bookedBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            confirmedAt: string | null;
            acknowledgedAt: string | null;
            arrivedAt: string | null;
            completedAt: string | null;
            cancelledAt: string | null;
            noShowAt: string | null;
            moveCount: number;
            /** @description What the caller may do now */
            may: {
                confirm: boolean;
                acknowledge: boolean;
                reschedule: boolean;
                cancel: boolean;
                complete: boolean;
            };
        };
        AppointmentDetail: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            state: "booked" | "confirmed" | "arrived" | "in_service" | "completed" | "cancelled" | "no_show";
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                phoneMasked: string | null;
                hasAllergies: boolean;
                hasSpecialConditions: boolean;
            };
            service: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
                kind: string;
            };
            department: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            };
            expert: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                titleZh: string;
                titleEn: string;
            } | null;
            room: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
                floor: string;
            } | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            endsAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            arriveBy: string;
            /** @enum {string} */
            channel: "desk" | "phone" | "web" | "wechat" | "link" | "other";
            inquiryId: string | null;
            voucherCode: string;
            hasNote: boolean;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            bookedAt: string;
            bookedBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            confirmedAt: string | null;
            acknowledgedAt: string | null;
            arrivedAt: string | null;
            completedAt: string | null;
            cancelledAt: string | null;
            noShowAt: string | null;
            moveCount: number;
            /** @description What the caller may do now */
            may: {
                confirm: boolean;
                acknowledge: boolean;
                reschedule: boolean;
                cancel: boolean;
                complete: boolean;
            };
            /** @description Page of the voucher, to be sent or printed */
            voucherUrl: string;
            bringZh: string;
            bringEn: string;
            priceFen: number;
            siteNameZh: string;
            siteNameEn: string;
            cancelReason: string;
            overlapReason: string;
            history: {
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                at: string;
                act: string;
                /** @enum {string} */
                by: "staff" | "customer" | "system";
                actor: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
                fromState: ("booked" | "confirmed" | "arrived" | "in_service" | "completed" | "cancelled" | "no_show") | null;
                /** @enum {string} */
                toState: "booked" | "confirmed" | "arrived" | "in_service" | "completed" | "cancelled" | "no_show";
                fromStartsAt: string | null;
                toStartsAt: string | null;
                reason: string;
            }[];
        };
        /** @description What is read back to the customer (APP-5, A 4.4.1) */
        ReadBack: {
            name: string;
            phoneMasked: string | null;
            serviceZh: string;
            serviceEn: string;
            when: string;
            expertName: string | null;
            placeZh: string;
            placeEn: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            arriveBy: string;
        };
        BookedAppointment: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            state: "booked" | "confirmed" | "arrived" | "in_service" | "completed" | "cancelled" | "no_show";
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            endsAt: string;
            expertId: string | null;
            roomId: string | null;
            voucherCode: string;
            voucherUrl: string;
            readBack: components["schemas"]["ReadBack"];
        };
        Board: {
            /**
             * Format: date
             * @description Calendar day in the hospital's zone
             */
            day: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            closesAt: string;
            isClosed: boolean;
            columns: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /** @enum {string} */
                kind: "staff" | "room";
                nameZh: string;
                nameEn: string;
                subZh: string;
                subEn: string;
                capacity: number;
                open: {
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    startsAt: string;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    endsAt: string;
                }[];
                closed: {
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    startsAt: string;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    endsAt: string;
                    kind: string;
                    reason: string;
                }[];
            }[];
            blocks: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /** @enum {string} */
                kind: "appointment" | "hold";
                columnIds: string[];
                state: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                endsAt: string;
                unit: number;
                customer: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                } | null;
                serviceZh: string;
                serviceEn: string;
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                departmentId: string;
                isAcknowledged: boolean;
                hasNote: boolean;
                heldUntil: string | null;
            }[];
            figures: {
                booked: number;
                arrived: number;
                unconfirmed: number;
                missed: number;
                unacknowledged: number;
            };
        };
        BookableResource: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @enum {string} */
            kind: "staff" | "room";
            nameZh: string;
            nameEn: string;
            departmentId: string | null;
            capacity: number;
            hours: {
                weekday: number;
                /** @description HH:MM; past midnight goes on counting (26:00 = 02:00 of the next day) */
                from: string;
                /** @description HH:MM; past midnight goes on counting (26:00 = 02:00 of the next day) */
                to: string;
                validFrom: string | null;
                validUntil: string | null;
            }[];
            exceptions: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /** @enum {string} */
                kind: "leave" | "closed" | "maintenance" | "extra";
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                endsAt: string;
                reason: string;
            }[];
        };
        Notice: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            kind: string;
            zh: string;
            en: string;
            link: string;
            subjectId: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            at: string;
            readAt: string | null;
        };
        Message: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            } | null;
            subjectId: string | null;
            /** @enum {string} */
            channel: "sms" | "email" | "wechat";
            /** @enum {string} */
            purpose: "service" | "marketing";
            template: string;
            templateZh: string;
            templateEn: string;
            /** @enum {string} */
            language: "zh" | "en";
            addressMasked: string | null;
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "failed" | "refused" | "withdrawn";
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            sendAt: string;
            attempts: number;
            adapter: string | null;
            /** @description False where only the development outbox has it */
            leftHouse: boolean;
            why: ("do_not_contact" | "withdrawn" | "no_consent" | "no_address" | "record_changed" | "by_hand" | "not_delivered") | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            settledAt: string | null;
            may: {
                retry: boolean;
                withdraw: boolean;
            };
        };
        MessageDetail: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            } | null;
            subjectId: string | null;
            /** @enum {string} */
            channel: "sms" | "email" | "wechat";
            /** @enum {string} */
            purpose: "service" | "marketing";
            template: string;
            templateZh: string;
            templateEn: string;
            /** @enum {string} */
            language: "zh" | "en";
            addressMasked: string | null;
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "failed" | "refused" | "withdrawn";
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            sendAt: string;
            attempts: number;
            adapter: string | null;
            /** @description False where only the development outbox has it */
            leftHouse: boolean;
            why: ("do_not_contact" | "withdrawn" | "no_consent" | "no_address" | "record_changed" | "by_hand" | "not_delivered") | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            settledAt: string | null;
            may: {
                retry: boolean;
                withdraw: boolean;
            };
            subject: string;
            body: string;
            tries: {
                attempt: number;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                at: string;
                adapter: string;
                /** @enum {string} */
                outcome: "sent" | "again" | "failed";
                detail: string;
            }[];
        };
        MessageTemplate: {
            key: string;
            zh: string;
            en: string;
            /** @enum {string} */
            purpose: "service" | "marketing";
            variables: {
                name: string;
                zh: string;
                en: string;
            }[];
            wordings: {
                /** @enum {string} */
                channel: "sms" | "email" | "wechat";
                /** @enum {string} */
                language: "zh" | "en";
                subject: string;
                body: string;
                isOwn: boolean;
                /** @description 0: as shipped; send it back as If-Match */
                version: number;
                sample: {
                    subject: string;
                    body: string;
                };
            }[];
        };
        CustomerBrief: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            /** @enum {string} */
            sex: "female" | "male" | "unknown";
            birthDate: string | null;
            age: number | null;
            phoneMasked: string | null;
            /** @enum {string} */
            level: "ordinary" | "silver" | "gold" | "platinum" | "diamond";
            vip: boolean;
            alerts: {
                allergies: boolean;
                special: boolean;
                doNotContact: boolean;
            };
        };
        CustomerRow: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            /** @enum {string} */
            sex: "female" | "male" | "unknown";
            birthDate: string | null;
            age: number | null;
            phoneMasked: string | null;
            /** @enum {string} */
            level: "ordinary" | "silver" | "gold" | "platinum" | "diamond";
            vip: boolean;
            alerts: {
                allergies: boolean;
                special: boolean;
                doNotContact: boolean;
            };
            /** @enum {string} */
            lifecycle: "prospect" | "active" | "loyal" | "dormant";
            ownerId: string | null;
            ownerName: string | null;
            source: string | null;
            matter: string;
            visitCount: number;
            lastVisitAt: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
        };
        Customer: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            /** @enum {string} */
            sex: "female" | "male" | "unknown";
            birthDate: string | null;
            age: number | null;
            phoneMasked: string | null;
            /** @enum {string} */
            level: "ordinary" | "silver" | "gold" | "platinum" | "diamond";
            vip: boolean;
            alerts: {
                allergies: boolean;
                special: boolean;
                doNotContact: boolean;
            };
            /** @enum {string} */
            lifecycle: "prospect" | "active" | "loyal" | "dormant";
            ownerId: string | null;
            ownerName: string | null;
            source: string | null;
            matter: string;
            visitCount: number;
            lastVisitAt: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            salutation: string;
            ageNoted: number | null;
            ageNotedOn: string | null;
            occupation: string;
            region: string;
            hasAddress: boolean;
            sourceCustomerId: string | null;
            sourceCustomerName: string | null;
            sourceStaffId: string | null;
            sourceStaffName: string | null;
            sourceNote: string;
            contactWay: ("phone" | "sms" | "wechat" | "email" | "qq") | null;
            contactTime: string;
            doNotContactReason: string;
            ownerSince: string | null;
            /** @description State and why, in a sentence (CUS-4) */
            lifecycleWhy: {
                /** @enum {string} */
                state: "prospect" | "active" | "loyal" | "dormant";
                zh: string;
                en: string;
            };
            confirmedAt: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            changedAt: string;
            createdById: string | null;
            mergedFrom: string[];
            phones: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                customerId: string;
                masked: string;
                label: string;
                /** @enum {string} */
                kind: "mobile" | "landline" | "service" | "foreign";
                deadAt: string | null;
            }[];
            care?: {
                allergies: string;
                conditions: string;
                needs: string;
                identifiers: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    customerId: string;
                    /** @enum {string} */
                    kind: "identity" | "passport" | "card" | "wechat_openid" | "wechat_unionid" | "wechat" | "qq" | "email";
                    masked: string;
                }[];
                relations: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    otherId: string;
                    otherName: string;
                    otherPhoneMasked: string | null;
                    /** @enum {string} */
                    kind: "spouse" | "parent" | "child" | "sibling" | "grandparent" | "grandchild" | "relative" | "friend" | "colleague" | "other";
                    pays: boolean;
                    accompanies: boolean;
                    note: string;
                }[];
                consents: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    /** @enum {string} */
                    purpose: "service_contact" | "marketing" | "recording" | "sharing";
                    party: string;
                    wording: string;
                    /** @enum {string} */
                    way: "spoken" | "paper" | "online" | "message";
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    givenAt: string;
                    withdrawnAt: string | null;
                }[];
                tags: string[];
                merges: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    mergedId: string;
                    mergedName: string;
                    reason: string;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    mergedAt: string;
                    mergedById: string | null;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    undoUntil: string;
                }[];
            };
        };
        CustomerMerge: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            keptId: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            mergedId: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            mergedAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            undoUntil: string;
        };
        Commitment: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            kind: string;
            whatZh: string;
            whatEn: string;
            ruleZh: string;
            ruleEn: string;
            about: string;
            /** @description Where the act is done, within the staff application */
            link: string;
            subjectKind: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            subjectId: string;
            customerId: string | null;
            /** @description Whom it is owed to; without a name the masked phone */
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                level: string;
                vip: boolean;
            } | null;
            owner: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                number: string;
            } | null;
            groupId: string | null;
            departmentId: string | null;
            offeredTo: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                number: string;
            } | null;
            /** @enum {string} */
            state: "open" | "paused" | "kept" | "cancelled";
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            dueAt: string;
            brokenAt: string | null;
            keptAt: string | null;
            cancelledAt: string | null;
            cancelReason: string | null;
            pauseReason: string | null;
            /** @description What the caller may do now */
            may: {
                keep: boolean;
                cancel: boolean;
                pause: boolean;
                resume: boolean;
                handOver: boolean;
                accept: boolean;
                decline: boolean;
            };
        };
        CommitmentDetail: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            kind: string;
            whatZh: string;
            whatEn: string;
            ruleZh: string;
            ruleEn: string;
            about: string;
            /** @description Where the act is done, within the staff application */
            link: string;
            subjectKind: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            subjectId: string;
            customerId: string | null;
            /** @description Whom it is owed to; without a name the masked phone */
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                level: string;
                vip: boolean;
            } | null;
            owner: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                number: string;
            } | null;
            groupId: string | null;
            departmentId: string | null;
            offeredTo: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                number: string;
            } | null;
            /** @enum {string} */
            state: "open" | "paused" | "kept" | "cancelled";
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            dueAt: string;
            brokenAt: string | null;
            keptAt: string | null;
            cancelledAt: string | null;
            cancelReason: string | null;
            pauseReason: string | null;
            /** @description What the caller may do now */
            may: {
                keep: boolean;
                cancel: boolean;
                pause: boolean;
                resume: boolean;
                handOver: boolean;
                accept: boolean;
                decline: boolean;
            };
            /** @description Steps of the ladder: taken ones with their time, then those to come */
            rungs: {
                /** @enum {string} */
                act: "nudge" | "broken" | "leader" | "director";
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                at: string;
                takenAt: string | null;
                told: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                    number: string;
                }[];
            }[];
            pauses: {
                reason: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                from: string;
                to: string | null;
                by: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                    number: string;
                } | null;
            }[];
            handovers: {
                from: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                    number: string;
                } | null;
                to: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                    number: string;
                } | null;
                reason: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                offeredAt: string;
                answer: ("accepted" | "declined" | "withdrawn") | null;
                answeredAt: string | null;
                answerReason: string;
            }[];
        };
        CommitmentCounts: {
            mine: number;
            overdue: number;
            offered: number;
            unassigned: number;
            group: number | null;
            groupOverdue: number | null;
            keptToday: number;
            settledToday: number;
            kinds: {
                key: string;
                zh: string;
                en: string;
            }[];
        };
        Service: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            departmentId: string;
            code: string;
            /** @enum {string} */
            kind: "expert_consultation" | "examination" | "check_up" | "care" | "home_care" | "screening" | "event";
            nameZh: string;
            nameEn: string;
            minutes: number;
            beforeMinutes: number;
            afterMinutes: number;
            arriveEarlyMinutes: number;
            position: number;
            isPublic: boolean;
            containsZh: string;
            containsEn: string;
            processZh: string;
            processEn: string;
            advantagesZh: string;
            advantagesEn: string;
            limitsZh: string;
            limitsEn: string;
            suitableZh: string;
            suitableEn: string;
            bringZh: string;
            bringEn: string;
            consentForm: string;
            staffIds: string[];
            roomIds: string[];
            unsuitable: {
                condition: string;
                note: string;
            }[];
            /** @description Fen */
            priceFen: number;
            retiredAt: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            changedAt: string;
        };
        ServicePrice: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Fen */
            priceFen: number;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            effectiveFrom: string;
            reason: string;
            createdById: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
        };
        ServiceWithPrices: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            departmentId: string;
            code: string;
            /** @enum {string} */
            kind: "expert_consultation" | "examination" | "check_up" | "care" | "home_care" | "screening" | "event";
            nameZh: string;
            nameEn: string;
            minutes: number;
            beforeMinutes: number;
            afterMinutes: number;
            arriveEarlyMinutes: number;
            position: number;
            isPublic: boolean;
            containsZh: string;
            containsEn: string;
            processZh: string;
            processEn: string;
            advantagesZh: string;
            advantagesEn: string;
            limitsZh: string;
            limitsEn: string;
            suitableZh: string;
            suitableEn: string;
            bringZh: string;
            bringEn: string;
            consentForm: string;
            staffIds: string[];
            roomIds: string[];
            unsuitable: {
                condition: string;
                note: string;
            }[];
            /** @description Fen */
            priceFen: number;
            retiredAt: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            changedAt: string;
            prices: components["schemas"]["ServicePrice"][];
        };
        Expert: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            name: string;
            nameEn: string;
            titleZh: string;
            titleEn: string;
            departmentId: string | null;
            profileZh: string;
            profileEn: string;
            expertiseZh: string;
            expertiseEn: string;
            dutyZh: string;
            dutyEn: string;
            published: boolean;
            serviceIds: string[];
        };
        Recommendation: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            customerId: string;
            inquiryId: string | null;
            focus: string;
            budgetFen: number | null;
            timeWish: string;
            conditions: string[];
            options: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                serviceId: string;
                nameZh: string;
                nameEn: string;
                pros: string;
                cons: string;
                /** @description Fen */
                priceFen: number;
                isUnsuitable: boolean;
                overrideReason: string | null;
            }[];
            chosenServiceId: string | null;
            chosenNote: string;
            decidedAt: string | null;
            /** @enum {string} */
            state: "open" | "decided" | "withdrawn";
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            createdById: string | null;
        };
        Inquiry: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            channel: "walk_in" | "phone" | "web_chat" | "wechat" | "wecom" | "qq" | "email" | "message_board" | "forum" | "sms" | "letter" | "import";
            /** @enum {string} */
            state: "waiting" | "specialist" | "call_back" | "answered" | "closed";
            /** @description null where an imported file does not say */
            receivedAt: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            recordedAt: string;
            day: string | null;
            customerId: string | null;
            caller: string;
            hasContact: boolean;
            age: number | null;
            region: string;
            source: string | null;
            domain: string | null;
            matter: string;
            content: string;
            departmentId: string | null;
            serviceId: string | null;
            answer: string;
            answeredAt: string | null;
            answererId: string | null;
            firstAskerId: string | null;
            ownerId: string | null;
            specialistId: string | null;
            specialistDepartmentId: string | null;
            specialistDueAt: string | null;
            callBackAt: string | null;
            nextStep: string;
            outcome: ("answered" | "booked" | "lost" | "complaint" | "transferred" | "out_of_scope" | "nuisance") | null;
            lostReason: string | null;
            outcomeNote: string;
            turnedTo: string;
            appointmentId: string | null;
            missing: ("name" | "contact" | "age" | "region" | "source" | "domain" | "content" | "department" | "answer")[];
            completedAt: string | null;
            /** @description The sheet was completed late, or is late by now */
            late: boolean;
            closedAt: string | null;
            signedOffAt: string | null;
            signedOffBy: string | null;
            imported: boolean;
        };
        InquiryRow: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            channel: "walk_in" | "phone" | "web_chat" | "wechat" | "wecom" | "qq" | "email" | "message_board" | "forum" | "sms" | "letter" | "import";
            /** @enum {string} */
            state: "waiting" | "specialist" | "call_back" | "answered" | "closed";
            receivedAt: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            recordedAt: string;
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            } | null;
            caller: string;
            phoneMasked: string | null;
            source: string | null;
            departmentId: string | null;
            matter: string;
            firstAsker: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            owner: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            answererId: string | null;
            answeredAt: string | null;
            outcome: ("answered" | "booked" | "lost" | "complaint" | "transferred" | "out_of_scope" | "nuisance") | null;
            lostReason: string | null;
            outcomeNote: string;
            turnedTo: string;
            callBackAt: string | null;
            specialistDueAt: string | null;
            appointmentId: string | null;
            appointmentAt: string | null;
            /** @description The nearest open promise */
            owed: {
                kind: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                startedAt: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                dueAt: string;
                ownerId: string | null;
            } | null;
            missing: number;
            signedOff: boolean;
            imported: boolean;
        };
        InquiryDetail: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            channel: "walk_in" | "phone" | "web_chat" | "wechat" | "wecom" | "qq" | "email" | "message_board" | "forum" | "sms" | "letter" | "import";
            /** @enum {string} */
            state: "waiting" | "specialist" | "call_back" | "answered" | "closed";
            /** @description null where an imported file does not say */
            receivedAt: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            recordedAt: string;
            day: string | null;
            customerId: string | null;
            caller: string;
            hasContact: boolean;
            age: number | null;
            region: string;
            source: string | null;
            domain: string | null;
            matter: string;
            content: string;
            departmentId: string | null;
            serviceId: string | null;
            answer: string;
            answeredAt: string | null;
            answererId: string | null;
            firstAskerId: string | null;
            ownerId: string | null;
            specialistId: string | null;
            specialistDepartmentId: string | null;
            specialistDueAt: string | null;
            callBackAt: string | null;
            nextStep: string;
            outcome: ("answered" | "booked" | "lost" | "complaint" | "transferred" | "out_of_scope" | "nuisance") | null;
            lostReason: string | null;
            outcomeNote: string;
            turnedTo: string;
            appointmentId: string | null;
            missing: ("name" | "contact" | "age" | "region" | "source" | "domain" | "content" | "department" | "answer")[];
            completedAt: string | null;
            /** @description The sheet was completed late, or is late by now */
            late: boolean;
            closedAt: string | null;
            signedOffAt: string | null;
            signedOffBy: string | null;
            imported: boolean;
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                sex: string;
                age: number | null;
                phoneMasked: string | null;
            } | null;
            phoneMasked: string | null;
            firstAsker: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            owner: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            answerer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            specialist: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            signer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            department: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            } | null;
            specialistDepartment: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            } | null;
            appointmentAt: string | null;
            owed: {
                kind: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                startedAt: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                dueAt: string;
                ownerId: string | null;
            }[];
            entries: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /** @enum {string} */
                kind: "answer" | "specialist_question" | "specialist_answer" | "call_back" | "note";
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                at: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                recordedAt: string;
                staff: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
                reached: boolean | null;
                text: string;
            }[];
            transfers: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                from: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
                to: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                askedAt: string;
                reason: string;
                toldCustomer: string;
                /** @enum {string} */
                state: "asked" | "accepted" | "declined" | "withdrawn" | "taken";
                settledAt: string | null;
                settledReason: string;
            }[];
            amendments: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                field: string;
                before: string | null;
                after: string | null;
                reason: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                at: string;
                staff: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
            }[];
            /** @description Earlier inquiries of the same person */
            earlier: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                receivedAt: string | null;
                /** @enum {string} */
                channel: "walk_in" | "phone" | "web_chat" | "wechat" | "wecom" | "qq" | "email" | "message_board" | "forum" | "sms" | "letter" | "import";
                matter: string;
                /** @enum {string} */
                state: "waiting" | "specialist" | "call_back" | "answered" | "closed";
                outcome: ("answered" | "booked" | "lost" | "complaint" | "transferred" | "out_of_scope" | "nuisance") | null;
            }[];
            /** @description What the caller may do now */
            may: {
                change: boolean;
                answer: boolean;
                askSpecialist: boolean;
                agreeCallBack: boolean;
                attempt: boolean;
                note: boolean;
                transfer: boolean;
                accept: boolean;
                decline: boolean;
                withdraw: boolean;
                takeOver: boolean;
                close: boolean;
                signOff: boolean;
                amend: boolean;
            };
        };
        MessageDelivery: {
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "delivered" | "failed";
            attempts: number;
            /** @description Next try while it waits */
            nextAt: string | null;
            /** @description The provider's code */
            why: string | null;
            leftHouse: boolean;
        };
        ChannelAccount: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            kind: "wechat" | "wecom";
            name: string;
            isOn: boolean;
            options: {
                [key: string]: string;
            };
            /** @description Secret fields that hold a value; the values are never shown */
            secretsSet: string[];
            /** @description Address to enter at the provider; for who may manage channels */
            hookUrl: string | null;
            waiting: number;
            /** @description In the last 7 days */
            failed: number;
            lastReceivedAt: string | null;
            lastSentAt: string | null;
            lastError: string | null;
            lastErrorAt: string | null;
        };
        ChannelKind: {
            /** @enum {string} */
            kind: "wechat" | "wecom";
            zh: string;
            en: string;
            fields: {
                key: string;
                zh: string;
                en: string;
                secret: boolean;
                required: boolean;
            }[];
            steps: {
                zh: string;
                en: string;
            }[];
        };
        ConversationMessage: {
            number: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            clientId: string | null;
            /** @enum {string} */
            author: "visitor" | "staff" | "system";
            staff: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            /** @enum {string} */
            kind: "text" | "file" | "note" | "event";
            /** @description Phones, identity and card numbers and e-mail addresses masked */
            text: string;
            /** @description Something is masked; see revealMessage */
            hidden: boolean;
            fileId: string | null;
            /** @description Of an event what happened; of a file its name, mediaType and bytes */
            data: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            at: string;
            /** @description How far an answer over a channel outside the house has come */
            delivery: components["schemas"]["MessageDelivery"] | null;
        };
        ThreadRow: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @enum {string} */
            channel: "walk_in" | "phone" | "web_chat" | "wechat" | "wecom" | "qq" | "email" | "message_board" | "forum" | "sms" | "letter" | "import";
            /** @enum {string} */
            state: "open" | "closed";
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            openedAt: string;
            lastNumber: number;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            lastAt: string;
            /** @enum {string} */
            lastSide: "visitor" | "staff" | "system";
            waitingSince: string | null;
            dueAt: string | null;
            visitorReceived: number;
            visitorRead: number;
            staffRead: number;
            language: string;
            page: string;
            labels: string[];
            snoozedUntil: string | null;
            leftAt: string | null;
            closedAt: string | null;
            rating: number | null;
            /** @enum {string} */
            inquiryState: "waiting" | "specialist" | "call_back" | "answered" | "closed";
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            } | null;
            caller: string;
            matter: string;
            departmentId: string | null;
            owner: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            unread: number;
            preview: string;
            online: boolean;
            /** @description I began to write something */
            hasDraft: boolean;
        };
        Thread: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @enum {string} */
            channel: "walk_in" | "phone" | "web_chat" | "wechat" | "wecom" | "qq" | "email" | "message_board" | "forum" | "sms" | "letter" | "import";
            /** @enum {string} */
            state: "open" | "closed";
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            openedAt: string;
            lastNumber: number;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            lastAt: string;
            /** @enum {string} */
            lastSide: "visitor" | "staff" | "system";
            waitingSince: string | null;
            dueAt: string | null;
            visitorReceived: number;
            visitorRead: number;
            staffRead: number;
            language: string;
            page: string;
            labels: string[];
            snoozedUntil: string | null;
            leftAt: string | null;
            closedAt: string | null;
            rating: number | null;
            /** @enum {string} */
            inquiryState: "waiting" | "specialist" | "call_back" | "answered" | "closed";
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            } | null;
            caller: string;
            matter: string;
            departmentId: string | null;
            owner: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            unread: number;
            preview: string;
            online: boolean;
            /** @description I began to write something */
            hasDraft: boolean;
            inquiryVersion: number;
            draft: {
                text: string;
                isNote: boolean;
                after: number;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                changedAt: string;
                /** @description Somebody else has answered meanwhile */
                retired: boolean;
            } | null;
            /** @description Colleagues looking at it */
            viewers: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            }[];
            /** @description Colleagues with a draft */
            drafting: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            }[];
            may: {
                send: boolean;
                note: boolean;
                take: boolean;
            };
        };
        ConversationAgent: {
            staff: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            };
            /** @enum {string} */
            state: "ready" | "talking" | "writing_up" | "absent" | "off";
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            since: string;
            /** @description Conversations they have */
            open: number;
            /** @description Of them waiting for a reply */
            waiting: number;
            capacity: number;
            /** @description Departments they are given; empty: all */
            departmentIds: string[];
        };
        AgentSkill: {
            staff: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            };
            /** @description 0 while nobody said */
            version: number;
            /** @description Departments they answer for; empty: all */
            departmentIds: string[];
            /** @description Conversations at once; null: as the house says */
            capacity: number | null;
        };
        File: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            ownerKind: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            ownerId: string;
            name: string;
            mediaType: string;
            bytes: number;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            createdById: string | null;
            voidedAt: string | null;
            voidReason: string | null;
        };
        /** @description Said again and again (CON-6) */
        Phrase: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            shared: boolean;
            /** @enum {string} */
            moment: "opening" | "process" | "closing" | "outside_line" | "inside_line" | "transfer" | "calling_out";
            /** @description Channels it is for; empty: all */
            channels: ("walk_in" | "phone" | "web_chat" | "wechat" | "wecom" | "qq" | "email" | "message_board" | "forum" | "sms" | "letter" | "import")[];
            /** @description With gaps {customer}, {me}, {hospital}, {phone}, {address}, {department} */
            textZh: string;
            /** @description With gaps {customer}, {me}, {hospital}, {phone}, {address}, {department} */
            textEn: string;
            /** @description Typed after / to find it at once */
            shortcut: string | null;
            active: boolean;
            /** @description First letters of the pinyin of its first words: 您好，请问 is nhqw */
            initials: string;
            may: {
                change: boolean;
            };
        };
        /** @description What a gap says in each language; empty where nothing is known */
        PhraseGap: {
            name: string;
            zh: string;
            en: string;
        };
        ExportList: {
            key: string;
            zh: string;
            en: string;
            mayReveal: boolean;
            columns: {
                key: string;
                zh: string;
                en: string;
                hidden: boolean;
            }[];
        };
        Export: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            list: string;
            listZh: string;
            listEn: string;
            columns: string[];
            /** @enum {string} */
            format: "csv" | "xlsx";
            reveal: boolean;
            reason: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "expired";
            rows: number;
            fileName: string;
            bytes: number | null;
            failure: {
                code: string;
                zh: string;
                en: string;
            } | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            finishedAt: string | null;
            expiresAt: string | null;
            /** @description How often it was fetched */
            taken: number;
        };
        FeedbackRow: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            kind: "praise" | "suggestion" | "complaint";
            category: string | null;
            /** @enum {string} */
            severity: "slight" | "ordinary" | "serious";
            /** @enum {string} */
            channel: "desk" | "phone" | "web" | "wall_code" | "suggestion_box" | "survey" | "follow_up" | "review_page" | "email" | "letter";
            /** @enum {string} */
            state: "received" | "accepted" | "investigating" | "found" | "planned" | "carried_out" | "decided" | "told" | "closed";
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            } | null;
            name: string;
            matter: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            receivedAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            recordedAt: string;
            handler: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            responsible: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            staff: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            }[];
            departments: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            }[];
            resultDueAt: string | null;
            respondDueAt: string | null;
            respondedAt: string | null;
            satisfied: ("satisfied" | "partly" | "dissatisfied" | "not_reached") | null;
            finding: ("substantiated" | "partly" | "not") | null;
            decision: ("adopted" | "declined") | null;
            samePerson: number;
            repeated: boolean;
            closedAt: string | null;
        };
        FeedbackDetail: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            kind: "praise" | "suggestion" | "complaint";
            category: string | null;
            /** @enum {string} */
            severity: "slight" | "ordinary" | "serious";
            /** @enum {string} */
            channel: "desk" | "phone" | "web" | "wall_code" | "suggestion_box" | "survey" | "follow_up" | "review_page" | "email" | "letter";
            /** @enum {string} */
            state: "received" | "accepted" | "investigating" | "found" | "planned" | "carried_out" | "decided" | "told" | "closed";
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
            } | null;
            name: string;
            matter: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            receivedAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            recordedAt: string;
            handler: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            responsible: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            staff: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            }[];
            departments: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            }[];
            resultDueAt: string | null;
            respondDueAt: string | null;
            respondedAt: string | null;
            satisfied: ("satisfied" | "partly" | "dissatisfied" | "not_reached") | null;
            finding: ("substantiated" | "partly" | "not") | null;
            decision: ("adopted" | "declined") | null;
            samePerson: number;
            repeated: boolean;
            closedAt: string | null;
            phoneMasked: string | null;
            statement: string;
            analysis: string;
            place: string;
            happenedAt: string | null;
            happenedOn: string | null;
            takenBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            severalDepartments: boolean;
            cause: string | null;
            responsibleStaff: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            }[];
            responsibleDepartments: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            }[];
            decisionReason: string;
            onTheSpot: boolean;
            told: string;
            toldAt: string | null;
            toldBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            reopened: number;
            inquiryId: string | null;
            visitId: string | null;
            followUpId: string | null;
            team: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            }[];
            measures: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /** @enum {string} */
                kind: "explain" | "apologise" | "refund" | "redo" | "compensate" | "improve" | "discipline";
                text: string;
                owner: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                dueAt: string;
                doneAt: string | null;
                doneNote: string;
                droppedAt: string | null;
                dropReason: string | null;
            }[];
            steps: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /** @enum {string} */
                step: "accept" | "settle" | "investigate" | "statement" | "talk" | "note" | "find" | "plan" | "measure" | "drop_measure" | "decide" | "tell" | "thank" | "close" | "reopen" | "extend" | "assign" | "carry_out";
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                at: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                recordedAt: string;
                staff: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
                note: string;
                facts: {
                    [key: string]: unknown;
                };
            }[];
            /** @description The same person, or the same matter, within 90 days (FEE-6) */
            earlier: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /** @enum {string} */
                kind: "praise" | "suggestion" | "complaint";
                matter: string | null;
                category: string | null;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                receivedAt: string;
                /** @enum {string} */
                state: "received" | "accepted" | "investigating" | "found" | "planned" | "carried_out" | "decided" | "told" | "closed";
                samePerson: boolean;
                sameMatter: boolean;
            }[];
            may: {
                accept: boolean;
                settle: boolean;
                investigate: boolean;
                statement: boolean;
                talk: boolean;
                note: boolean;
                find: boolean;
                plan: boolean;
                measure: boolean;
                drop_measure: boolean;
                decide: boolean;
                tell: boolean;
                thank: boolean;
                close: boolean;
                reopen: boolean;
                extend: boolean;
                assign: boolean;
                change: boolean;
            };
        };
        FeedbackFigures: {
            /**
             * Format: date
             * @description Calendar day in the hospital's zone
             */
            from: string;
            /**
             * Format: date
             * @description Calendar day in the hospital's zone
             */
            to: string;
            totals: {
                praise: number;
                suggestion: number;
                complaint: number;
            };
            categories: {
                praise: {
                    key: string;
                    n: number;
                }[];
                suggestion: {
                    key: string;
                    n: number;
                }[];
                complaint: {
                    key: string;
                    n: number;
                }[];
            };
            channels: {
                key: string;
                praise: number;
                suggestion: number;
                complaint: number;
            }[];
            departments: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
                praise: number;
                suggestion: number;
                complaint: number;
            }[];
            staff: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                praise: number;
                suggestion: number;
                complaint: number;
            }[];
            causes: {
                key: string;
                n: number;
            }[];
            findings: {
                key: string;
                n: number;
            }[];
            satisfied: {
                key: string;
                n: number;
            }[];
            handling: {
                told: number;
                medianMinutes: number | null;
                inTime: number;
                late: number;
                respondedInTime: number;
                respondedLate: number;
                repeated: number;
                open: number;
            };
        };
        ImportKind: {
            key: string;
            zh: string;
            en: string;
            fields: {
                key: string;
                zh: string;
                en: string;
                required: boolean;
            }[];
            oneOf: string[][];
            choices: {
                key: string;
                zh: string;
                en: string;
                /** @enum {string} */
                kind: "option" | "staff" | "day";
                options: {
                    value: string;
                    zh: string;
                    en: string;
                }[];
                unknown: {
                    zh: string;
                    en: string;
                } | null;
                unlessField: string | null;
            }[];
            lookups: {
                field: string;
                zh: string;
                en: string;
                canMake: boolean;
                options: {
                    id: string;
                    nameZh: string;
                    nameEn: string;
                }[];
            }[];
        };
        ImportBrief: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            kind: string;
            /** @enum {string} */
            state: "reading" | "checking" | "ready" | "running" | "stopped" | "done" | "undoing" | "undone" | "failed" | "discarded";
            fileName: string;
            rows: number;
            bad: number;
            known: number;
            created: number;
            done: number;
            removed: number | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            createdBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            finishedAt: string | null;
            undoneAt: string | null;
        };
        Import: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            kind: string;
            /** @enum {string} */
            state: "reading" | "checking" | "ready" | "running" | "stopped" | "done" | "undoing" | "undone" | "failed" | "discarded";
            fileName: string;
            rows: number;
            bad: number;
            known: number;
            created: number;
            done: number;
            removed: number | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            createdAt: string;
            createdBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            finishedAt: string | null;
            undoneAt: string | null;
            /** @enum {string} */
            mode: "all_or_nothing" | "skip_bad_rows";
            /** @enum {string} */
            format: "csv" | "xlsx";
            encoding: string | null;
            declaredWrong: boolean;
            sheet: string | null;
            sheets: string[];
            header: string[];
            mapping: {
                [key: string]: number;
            };
            choices: {
                [key: string]: string | null;
            };
            /** @description Fields and choices still to be decided before it can run */
            open: string[];
            names: {
                field: string;
                name: string;
                rows: number;
                matchedId: string | null;
                /** @description id of the record meant, `new`, or null: not decided */
                to: string | null;
            }[];
            good: number;
            /** @description Rows checked so far */
            checked: number;
            failure: {
                code: string;
                zh: string;
                en: string;
            } | null;
            startedAt: string | null;
            undoReason: string | null;
            preview: {
                number: number;
                /** @enum {string} */
                state: "staged" | "good" | "bad" | "known" | "created" | "undone";
                cells: string[] | null;
                faults: {
                    field: string | null;
                    code: string;
                    zh: string;
                    en: string;
                }[];
            }[];
        };
        FollowUp: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            trigger: "first_visit" | "treatment" | "no_show" | "inquiry_not_booked" | "manual";
            /** @enum {string} */
            way: "call" | "sms" | "wechat" | "email";
            /** @enum {string} */
            state: "due" | "reached" | "unreached" | "refused" | "cancelled";
            about: string;
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                phoneMasked: string | null;
                level: string;
            };
            departmentId: string | null;
            ownerId: string | null;
            ownerName: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            dueAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            nextAt: string;
            attempts: number;
            outcome: ("reached" | "no_answer" | "busy" | "switched_off" | "wrong_number" | "refused") | null;
            doneAt: string | null;
            subjectKind: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            subjectId: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            aroseAt: string;
        };
        FollowUpAttempt: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            at: string;
            byId: string | null;
            byName: string | null;
            /** @enum {string} */
            outcome: "reached" | "no_answer" | "busy" | "switched_off" | "wrong_number" | "refused";
            note: string | null;
            callAgainAt: string | null;
            symptomLevel: ("watch" | "today" | "urgent") | null;
            feedbackId: string | null;
        };
        FollowUpDetail: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            trigger: "first_visit" | "treatment" | "no_show" | "inquiry_not_booked" | "manual";
            /** @enum {string} */
            way: "call" | "sms" | "wechat" | "email";
            /** @enum {string} */
            state: "due" | "reached" | "unreached" | "refused" | "cancelled";
            about: string;
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                phoneMasked: string | null;
                level: string;
            };
            departmentId: string | null;
            ownerId: string | null;
            ownerName: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            dueAt: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            nextAt: string;
            attempts: number;
            outcome: ("reached" | "no_answer" | "busy" | "switched_off" | "wrong_number" | "refused") | null;
            doneAt: string | null;
            subjectKind: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            subjectId: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            aroseAt: string;
            /** @description Points to raise, in the caller's language */
            script: string[];
            scriptZh: string;
            scriptEn: string;
            attemptList: components["schemas"]["FollowUpAttempt"][];
            /** @description What was said in the last call that reached them */
            lastTime: {
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                at: string;
                byName: string | null;
                note: string | null;
            } | null;
            contact: {
                allowed: boolean;
                why: string | null;
            };
            quietUntil: string | null;
        };
        FollowUpPlan: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            trigger: "first_visit" | "treatment" | "no_show" | "inquiry_not_booked" | "manual";
            offsetDays: number;
            /** @enum {string} */
            way: "call" | "sms" | "wechat" | "email";
            scriptZh: string;
            scriptEn: string;
            active: boolean;
        };
        /** @description Counted from obligations, never from the calls that happen to exist (FOL-2, FOL-8) */
        FollowUpCoverage: {
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            from: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            to: string;
            triggers: {
                /** @enum {string} */
                trigger: "first_visit" | "treatment" | "no_show" | "inquiry_not_booked" | "manual";
                owed: number;
                inTime: number;
                late: number;
                open: number;
                overdue: number;
                unreached: number;
                noPlan: number;
                fellAway: number;
            }[];
        };
        Visit: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            /** @enum {string} */
            state: "waiting" | "called" | "in_service" | "finished" | "left" | "undone";
            /** @enum {string} */
            kind: "booked" | "walk_in";
            /** @enum {string} */
            foundBy: "code" | "qr" | "name" | "phone" | "list" | "walk_in";
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                phoneMasked: string | null;
                age: number | null;
                vip: boolean;
                level: string;
                hasAllergies: boolean;
                hasSpecialConditions: boolean;
            };
            appointment: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                startsAt: string;
            } | null;
            service: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            } | null;
            department: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            };
            expert: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                titleZh: string;
                titleEn: string;
            } | null;
            room: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
                floor: string;
            } | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            arrivedAt: string;
            calledAt: string | null;
            callCount: number;
            serviceStartedAt: string | null;
            finishedAt: string | null;
            leftAt: string | null;
            firstVisit: boolean;
            endReason: string;
            /** @description What the caller may do now */
            may: {
                call: boolean;
                back: boolean;
                serve: boolean;
                finish: boolean;
                leave: boolean;
                undo: boolean;
            };
        };
        Arrival: {
            customer: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                phoneMasked: string | null;
                age: number | null;
                vip: boolean;
                level: string;
                hasAllergies: boolean;
                hasSpecialConditions: boolean;
            };
            appointment: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                startsAt: string;
                state: string;
                isToday: boolean;
            } | null;
            service: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            } | null;
            department: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            } | null;
            expert: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
                titleZh: string;
                titleEn: string;
            } | null;
            room: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
                floor: string;
            } | null;
            /** @description Already here: the open visit */
            visitId: string | null;
            /** @description What was promised to them and is still owed (VIS-1) */
            promises: {
                whatZh: string;
                whatEn: string;
                ownerName: string | null;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                dueAt: string;
            }[];
        };
        TriageAnswer: {
            guesses: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
                /** @description Share of its belief, in thousandths */
                permille: number;
            }[];
            /** @description False: not sure; better ask than follow it */
            sure: boolean;
            warnings: {
                key: string;
                zh: string;
                en: string;
                adviceZh: string;
                adviceEn: string;
            }[];
            /** @description null while nothing has been learnt */
            learnt: {
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                at: string;
                heldOut: number;
                firstRight: number;
            } | null;
        };
        /** @description What the triage aid learnt from, and how it did on inquiries it had not seen (KNO-3) */
        TriageModel: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            learntAt: string;
            askedBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            lessons: number;
            imported: number;
            heldOut: number;
            firstRight: number;
            threeRight: number;
            sure: number;
            sureRight: number;
            macroRecallPermille: number;
            departments: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
                lessons: number;
                asked: number;
                firstRight: number;
                threeRight: number;
            }[];
        };
        /** @description Wording by channel; gaps such as {price:CODE}, {phone}, {address:SITE}, {hours} are filled when read (KNO-2) */
        AnswerTexts: {
            any: string;
            phone?: string;
            web_chat?: string;
            wechat?: string;
            sms?: string;
            email?: string;
        };
        AnswerRow: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            title: string;
            department: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            } | null;
            current: number | null;
            open: ("draft" | "proposed" | "approved" | "returned") | null;
            retiredAt: string | null;
            validFrom: string | null;
            validTo: string | null;
            /** @description In force today */
            holds: boolean;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            changedAt: string;
            changedBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            excerpt: string;
            changedSinceUsed: boolean;
        };
        AnswerVersion: {
            number: number;
            /** @enum {string} */
            state: "draft" | "proposed" | "approved" | "returned";
            questions: string[];
            texts: components["schemas"]["AnswerTexts"];
            validFrom: string | null;
            validTo: string | null;
            author: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            writtenAt: string;
            decidedBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            decidedAt: string | null;
            note: string | null;
        };
        Answer: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Counts changes; send it back as If-Match */
            version: number;
            title: string;
            department: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            } | null;
            current: number | null;
            open: ("draft" | "proposed" | "approved" | "returned") | null;
            retiredAt: string | null;
            validFrom: string | null;
            validTo: string | null;
            /** @description In force today */
            holds: boolean;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            changedAt: string;
            changedBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            excerpt: string;
            changedSinceUsed: boolean;
            retiredWhy: string | null;
            versions: components["schemas"]["AnswerVersion"][];
            /** @description The version in force, gaps filled with what holds now */
            filled: components["schemas"]["AnswerTexts"] | null;
            /** @description Gaps nothing fills any more */
            missing: string[];
            uses: {
                used: number;
                edited: number;
                ignored: number;
            };
            /** @description Version the caller used last */
            lastUsed: number | null;
            may: {
                write: boolean;
                propose: boolean;
                approve: boolean;
                giveBack: boolean;
                retire: boolean;
                revive: boolean;
            };
        };
        AnswerSuggestion: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            answerId: string;
            number: number;
            title: string;
            text: string;
            departmentId: string | null;
            changedSinceUsed: boolean;
            missing: string[];
            /** @description How much of what was asked its questions cover, in thousandths */
            permille: number;
        };
        KnowledgeGap: {
            matter: string;
            times: number;
            department: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            } | null;
            inquiryIds: string[];
        };
        Figure: {
            key: string;
            zh: string;
            en: string;
            meansZh: string;
            meansEn: string;
            value: number;
            byPerson: {
                id: string | null;
                value: number;
            }[];
            byChannel: {
                id: string | null;
                value: number;
            }[] | null;
            byDepartment: {
                id: string | null;
                value: number;
            }[] | null;
        };
        /** @description A share as two whole numbers: of ÷ to */
        Rate: {
            key: string;
            zh: string;
            en: string;
            meansZh: string;
            meansEn: string;
            of: number;
            to: number;
        };
        DailyReport: {
            /**
             * Format: date
             * @description Calendar day in the hospital's zone
             */
            date: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            asOf: string;
            scope: string;
            issuedAt: string | null;
            figures: components["schemas"]["Figure"][];
            rates: components["schemas"]["Rate"][];
            people: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            }[];
            departments: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                nameZh: string;
                nameEn: string;
            }[];
        };
        FigureRow: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            kind: string;
            at: string | null;
            customerId: string | null;
            customerName: string | null;
            personId: string | null;
            channel: string | null;
            state: string;
        };
        FoundAppointment: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            customerId: string;
            customerName: string;
            serviceZh: string;
            serviceEn: string;
            expertName: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            startsAt: string;
            state: string;
            byVoucher: boolean;
        };
        FoundInquiry: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            customerId: string;
            customerName: string;
            channel: string;
            matter: string | null;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            receivedAt: string;
            state: string;
        };
        TimelineEntry: {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            at: string;
            /** @enum {string} */
            kind: "inquiry" | "appointment" | "visit" | "care" | "payment" | "follow_up" | "feedback" | "survey" | "points" | "message" | "recommendation" | "file" | "note" | "promise" | "record";
            name: string;
            zh: string;
            en: string;
            text: string | null;
            actor: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                nameEn: string;
            } | null;
            subjectId: string | null;
            customerId: string | null;
        };
        CustomerStanding: {
            complaints: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                category: string | null;
                severity: string;
                /**
                 * Format: date-time
                 * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                 */
                receivedAt: string;
                resultDueAt: string | null;
                handler: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    id: string;
                    name: string;
                    nameEn: string;
                } | null;
            }[];
            completed: number;
            noShows: number;
            inquiries: number;
        };
        Today: {
            /**
             * Format: date-time
             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
             */
            now: string;
            /**
             * Format: date
             * @description Calendar day in the hospital's zone
             */
            day: string;
            owed: {
                items: components["schemas"]["Commitment"][];
                counts: components["schemas"]["CommitmentCounts"];
                dueTomorrow: number;
            } | null;
            /** @description Offered to me, or nobody's yet in my group or department */
            incoming: components["schemas"]["Commitment"][];
            arrivals: {
                /**
                 * @description Whose they are: booked by me, to be served by me, my department's, everyone's
                 * @enum {string}
                 */
                whose: "mine" | "with_me" | "department" | "all";
                total: number;
                arrived: number;
                items: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    appointmentId: string;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    startsAt: string;
                    customer: {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        name: string;
                        level: string;
                        vip: boolean;
                        hasAllergies: boolean;
                        hasSpecialConditions: boolean;
                    } | null;
                    serviceZh: string;
                    serviceEn: string;
                    expert: {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        name: string;
                        nameEn: string;
                        titleZh: string;
                        titleEn: string;
                    } | null;
                    /** @enum {string} */
                    state: "booked" | "confirmed" | "arrived" | "called" | "in_service" | "completed" | "no_show";
                    isAcknowledged: boolean;
                    /** @description Since when they wait or are served */
                    since: string | null;
                }[];
                tomorrow: number;
                tomorrowUnconfirmed: number;
            } | null;
            waiting: {
                /**
                 * @description Whose they are: booked by me, to be served by me, my department's, everyone's
                 * @enum {string}
                 */
                whose: "mine" | "with_me" | "department" | "all";
                total: number;
                items: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    visitId: string;
                    customer: {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        name: string;
                        level: string;
                        vip: boolean;
                        hasAllergies: boolean;
                        hasSpecialConditions: boolean;
                    } | null;
                    departmentZh: string;
                    departmentEn: string;
                    expertName: string | null;
                    /** @enum {string} */
                    state: "waiting" | "called";
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    arrivedAt: string;
                    isBooked: boolean;
                }[];
            } | null;
            figures: {
                /** @enum {string} */
                whose: "mine" | "group" | "all";
                items: {
                    key: string;
                    /** @enum {string} */
                    kind: "count" | "rate";
                    zh: string;
                    en: string;
                    meansZh: string;
                    meansEn: string;
                    of: number;
                    /** @description For a rate: of how many */
                    to: number | null;
                    /** @description The last 14 days, today last; shares for a rate */
                    series: (number | null)[];
                    /** @description The group's share today, beside mine */
                    group: number | null;
                }[];
            } | null;
            /** @description For leaders: each member; for directors: each group */
            team: {
                /** @enum {string} */
                by: "member" | "group";
                rows: {
                    staffId: string | null;
                    groupId: string | null;
                    nameZh: string;
                    nameEn: string;
                    open: number;
                    overdue: number;
                    keptToday: number;
                    settledToday: number;
                    inquiriesToday: number;
                    bookedToday: number;
                }[];
            } | null;
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
    changeMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    locale?: "zh-CN" | "en";
                    preferences?: {
                        [key: string]: unknown;
                    };
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
                    "application/json": components["schemas"]["Me"];
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
            /** @description `too_many_requests`: Too many attempts; please try again later. */
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
    listStaff: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                q?: string;
                /** @description UUIDv7 */
                departmentId?: string;
                /** @description UUIDv7 */
                groupId?: string;
                role?: string;
                status?: "present" | "left" | "all";
            };
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
                        items: components["schemas"]["Staff"][];
                        nextCursor: string | null;
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
    createStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                    name: string;
                    nameEn: string;
                    phone?: string | null;
                    extension?: string;
                    siteId?: string | null;
                    departmentId?: string | null;
                    groupId?: string | null;
                    titleZh?: string;
                    titleEn?: string;
                    languages?: string[];
                    specialties?: string[];
                    introduction?: string;
                    /** @enum {string} */
                    status?: "probation" | "regular";
                    /** @enum {string} */
                    colour?: "jade" | "amber" | "slate" | "c3" | "c4" | "c5";
                    startedOn?: string | null;
                    roleIds?: string[];
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
                        staff: components["schemas"]["Staff"];
                        /** @description Shown once; must be changed at the first sign-in */
                        initialPassword: string;
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
             * @description `beyond_your_rights`: This touches an administrator's rights; please ask an administrator to do it.
             *     `not_allowed`: You do not have the right to do this; please ask your leader.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `staff_number_taken`: This staff number is already in use. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `unusable_phone`: This telephone number cannot exist; please check it. */
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
    getStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Staff"];
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
        };
    };
    changeStaff: {
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
                    name?: string;
                    nameEn?: string;
                    phone?: string | null;
                    extension?: string;
                    siteId?: string | null;
                    departmentId?: string | null;
                    groupId?: string | null;
                    titleZh?: string;
                    titleEn?: string;
                    languages?: string[];
                    specialties?: string[];
                    introduction?: string;
                    /** @enum {string} */
                    status?: "probation" | "regular";
                    /** @enum {string} */
                    colour?: "jade" | "amber" | "slate" | "c3" | "c4" | "c5";
                    startedOn?: string | null;
                    roleIds?: string[];
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
                    "application/json": components["schemas"]["Staff"];
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
            /**
             * @description `beyond_your_rights`: This touches an administrator's rights; please ask an administrator to do it.
             *     `not_allowed`: You do not have the right to do this; please ask your leader.
             */
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
            /**
             * @description `last_administrator`: At least one administrator must remain.
             *     `own_account`: You cannot do this to your own account; please ask another administrator.
             */
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
            /** @description `unusable_phone`: This telephone number cannot exist; please check it. */
            422: {
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
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                        staff: components["schemas"]["Staff"];
                        /** @description Shown once; must be changed at the first sign-in */
                        initialPassword: string;
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
             * @description `beyond_your_rights`: This touches an administrator's rights; please ask an administrator to do it.
             *     `not_allowed`: You do not have the right to do this; please ask your leader.
             */
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
            /** @description `own_account`: You cannot do this to your own account; please ask another administrator. */
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
    letLeave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Staff"];
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
            /**
             * @description `beyond_your_rights`: This touches an administrator's rights; please ask an administrator to do it.
             *     `not_allowed`: You do not have the right to do this; please ask your leader.
             */
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
            /**
             * @description `own_account`: You cannot do this to your own account; please ask another administrator.
             *     `last_administrator`: At least one administrator must remain.
             *     `open_commitments`: {count} promises are still open; please hand them over first.
             */
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
    listCertificates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                        items: components["schemas"]["Certificate"][];
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
        };
    };
    addCertificate: {
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
                    kind: string;
                    number?: string;
                    issuedOn?: string | null;
                    expiresOn?: string | null;
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
                    "application/json": components["schemas"]["Certificate"];
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
            /** @description `certificate_dates`: A certificate cannot expire before it was issued. */
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
    voidCertificate: {
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
                    reason: string;
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
        };
    };
    listRoles: {
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
                        items: components["schemas"]["Role"][];
                        permissions: components["schemas"]["Permission"][];
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
    createRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    nameZh: string;
                    nameEn: string;
                    grants: {
                        [key: string]: "own" | "group" | "department" | "site" | "all" | "deny";
                    };
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
                    "application/json": components["schemas"]["Role"];
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
            /** @description `unknown_permission`: There is no permission "{key}". */
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
    changeRole: {
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
                    nameZh?: string;
                    nameEn?: string;
                    grants?: {
                        [key: string]: "own" | "group" | "department" | "site" | "all" | "deny";
                    } | null;
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
                    "application/json": components["schemas"]["Role"];
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
            /** @description `last_administrator`: At least one administrator must remain. */
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
            /** @description `unknown_permission`: There is no permission "{key}". */
            422: {
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
    listSessions: {
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
                        items: components["schemas"]["SessionView"][];
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
    endOneSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
            /** @description `not_found`: Not found; it may have been moved or lies outside your scope. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stepUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
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
            /** @description `wrong_present_password`: The present password is not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many attempts; please try again later. */
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
    startSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        uri: string;
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
            /** @description `second_factor_exists`: A second factor is already in force; give it up before starting anew. */
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
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
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
            /**
             * @description `wrong_code`: The code is wrong or has expired; please look at the latest six digits.
             *     `not_signed_in`: Please sign in first.
             */
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
    dropSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
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
            /** @description `wrong_present_password`: The present password is not right. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many attempts; please try again later. */
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
    listSites: {
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
                        items: components["schemas"]["Site"][];
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
    createSite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    nameZh: string;
                    nameEn: string;
                    address?: string;
                    phone?: string;
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
                    "application/json": components["schemas"]["Site"];
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
    changeSite: {
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
                    code?: string;
                    nameZh?: string;
                    nameEn?: string;
                    address?: string;
                    phone?: string;
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
                    "application/json": components["schemas"]["Site"];
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
    getHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Hours"];
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
            /** @description `not_found`: Not found; it may have been moved or lies outside your scope. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setHours: {
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
                    weekly: {
                        weekday: number;
                        opens: string;
                        closes: string;
                    }[];
                    exceptions: {
                        /**
                         * Format: date
                         * @description Calendar day in the hospital's zone
                         */
                        day: string;
                        opens: string | null;
                        closes: string | null;
                        note: string;
                    }[];
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
                    "application/json": components["schemas"]["Hours"];
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
            /** @description `hours_end_before_start`: Closing time must be after opening time. */
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
    listGroups: {
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
                        items: components["schemas"]["Group"][];
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
    createGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    departmentId: string;
                    code: string;
                    nameZh: string;
                    nameEn: string;
                    leaderId?: string | null;
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
                    "application/json": components["schemas"]["Group"];
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
    changeGroup: {
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
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    departmentId?: string;
                    code?: string;
                    nameZh?: string;
                    nameEn?: string;
                    leaderId?: string | null;
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
                    "application/json": components["schemas"]["Group"];
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
    listServicePoints: {
        parameters: {
            query?: {
                /** @description UUIDv7 */
                siteId?: string;
                /** @description UUIDv7 */
                departmentId?: string;
                kind?: "desk" | "counter" | "consulting_room" | "care_room" | "station" | "ward" | "bed";
            };
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
                        items: components["schemas"]["ServicePoint"][];
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
    createServicePoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    siteId: string;
                    departmentId?: string | null;
                    code: string;
                    /** @enum {string} */
                    kind: "desk" | "counter" | "consulting_room" | "care_room" | "station" | "ward" | "bed";
                    nameZh: string;
                    nameEn: string;
                    floor?: string;
                    mapNote?: string;
                    capacity?: number;
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
                    "application/json": components["schemas"]["ServicePoint"];
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
    changeServicePoint: {
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
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    siteId?: string;
                    departmentId?: string | null;
                    code?: string;
                    /** @enum {string} */
                    kind?: "desk" | "counter" | "consulting_room" | "care_room" | "station" | "ward" | "bed";
                    nameZh?: string;
                    nameEn?: string;
                    floor?: string;
                    mapNote?: string;
                    capacity?: number;
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
                    "application/json": components["schemas"]["ServicePoint"];
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
    listLists: {
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
                        lists: {
                            list: string;
                            zh: string;
                            en: string;
                        }[];
                        items: components["schemas"]["ListItem"][];
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
    addListItem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    list: string;
                    code: string;
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
                    "application/json": components["schemas"]["ListItem"];
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
            /** @description `unknown_list`: There is no such list. */
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
        };
    };
    changeListItem: {
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
                    nameZh?: string;
                    nameEn?: string;
                    position?: number;
                    retired?: boolean;
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
                    "application/json": components["schemas"]["ListItem"];
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
    listAudit: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                /** @description UUIDv7 */
                actorId?: string;
                /** @description UUIDv7 */
                subjectId?: string;
                action?: string;
                /** @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00 */
                from?: string;
                /** @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00 */
                to?: string;
            };
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
                        items: components["schemas"]["AuditEntry"][];
                        nextCursor: string | null;
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
    setUpState: {
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
                        open: boolean;
                        hospitals: number;
                    };
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    code: string;
                    nameZh: string;
                    nameEn: string;
                    zone?: string;
                    staffNumber: string;
                    name: string;
                    nameAdminEn: string;
                    password: string;
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
                        hospital: string;
                        staffNumber: string;
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
            /** @description `setup_link_lapsed`: This set-up link has lapsed; start the server again for a new one. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `weak_password`: This password is too weak; use at least 10 characters that do not contain your staff number.
             *     `unknown_zone`: There is no such time zone.
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
    getAbout: {
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
                        version: string;
                        node: string;
                        postgres: string;
                        licences: {
                            name: string;
                            version: string;
                            licence: string;
                        }[];
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
    listCustomers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                q?: string;
                sort?: "newest" | "name" | "lastVisit";
                lifecycle?: "prospect" | "active" | "loyal" | "dormant";
                level?: "ordinary" | "silver" | "gold" | "platinum" | "diamond";
                vip?: "yes" | "no";
                ownerId?: string | ("me" | "none");
                source?: string;
                tag?: string;
                doNotContact?: "yes" | "no";
                allergies?: "yes" | "no";
                /** @description Calendar day in the hospital's zone */
                createdFrom?: string;
                /** @description Calendar day in the hospital's zone */
                createdTo?: string;
            };
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
                        items: components["schemas"]["CustomerRow"][];
                        nextCursor: string | null;
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
    registerCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Full name, 1 to 50 characters, kept exactly */
                    name: string;
                    phones?: {
                        /** @description As people write it; +86 unless said */
                        number: string;
                        label?: string;
                    }[];
                    identifiers?: {
                        /** @enum {string} */
                        kind: "identity" | "passport" | "card" | "wechat_openid" | "wechat_unionid" | "wechat" | "qq" | "email";
                        value: string;
                    }[];
                    confirmedNotDuplicate?: boolean;
                    salutation?: string;
                    /** @enum {string} */
                    sex?: "female" | "male" | "unknown";
                    birthDate?: string | null;
                    age?: number | null;
                    occupation?: string;
                    region?: string;
                    address?: string;
                    source?: string | null;
                    sourceCustomerId?: string | null;
                    sourceStaffId?: string | null;
                    sourceNote?: string;
                    matter?: string;
                    contactWay?: ("phone" | "sms" | "wechat" | "email" | "qq") | null;
                    contactTime?: string;
                    doNotContact?: boolean;
                    doNotContactReason?: string;
                    /** @enum {string} */
                    level?: "ordinary" | "silver" | "gold" | "platinum" | "diamond";
                    vip?: boolean;
                    ownerId?: string | null;
                    allergies?: string;
                    conditions?: string;
                    needs?: string;
                    tags?: string[];
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
                    "application/json": components["schemas"]["Customer"];
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
            /**
             * @description `possible_duplicates`: This person may be registered already; please look whether it is the same one, and save again if not.
             *     `identity_number_taken`: This identity number is on record with another customer; please check.
             *     `card_taken`: This card belongs to another customer; please check the number.
             *     `account_taken`: This WeChat account belongs to another customer; the two records can be merged.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `phone_listed_twice`: The same number is listed twice.
             *     `source_unknown`: There is no such source; please choose from the list.
             *     `tag_unknown`: There is no such tag; please choose from the list.
             *     `unknown_owner`: This owner cannot be found; please choose again.
             *     `unknown_referrer`: This referring customer cannot be found; please choose again.
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
    countCustomers: {
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
                        all: number;
                        mine: number;
                        prospect: number;
                        active: number;
                        loyal: number;
                        dormant: number;
                        vip: number;
                        limit: number;
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
    findDuplicates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Full name, 1 to 50 characters, kept exactly */
                    name?: string;
                    birthDate?: string | null;
                    phones?: string[];
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    exceptId?: string;
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
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            sex: "female" | "male" | "unknown";
                            birthDate: string | null;
                            age: number | null;
                            phoneMasked: string | null;
                            /** @enum {string} */
                            level: "ordinary" | "silver" | "gold" | "platinum" | "diamond";
                            vip: boolean;
                            alerts: {
                                allergies: boolean;
                                special: boolean;
                                doNotContact: boolean;
                            };
                            /** @enum {string} */
                            reason: "same_phone" | "same_name_and_birth_date" | "same_identity";
                        }[];
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
    getCustomer: {
        parameters: {
            query?: {
                include?: "care";
                reason?: string;
            };
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Customer"];
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
            /** @description `record_destroyed`: This record has been destroyed as approved; its content cannot be seen any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCustomer: {
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
                    /** @description Full name, 1 to 50 characters, kept exactly */
                    name?: string;
                    phones?: ({
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        label?: string;
                        dead?: boolean;
                    } | {
                        /** @description As people write it; +86 unless said */
                        number: string;
                        label?: string;
                    })[];
                    identifiers?: ({
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                    } | {
                        /** @enum {string} */
                        kind: "identity" | "passport" | "card" | "wechat_openid" | "wechat_unionid" | "wechat" | "qq" | "email";
                        value: string;
                    })[];
                    confirmedNotDuplicate?: boolean;
                    salutation?: string;
                    /** @enum {string} */
                    sex?: "female" | "male" | "unknown";
                    birthDate?: string | null;
                    age?: number | null;
                    occupation?: string;
                    region?: string;
                    address?: string;
                    source?: string | null;
                    sourceCustomerId?: string | null;
                    sourceStaffId?: string | null;
                    sourceNote?: string;
                    matter?: string;
                    contactWay?: ("phone" | "sms" | "wechat" | "email" | "qq") | null;
                    contactTime?: string;
                    doNotContact?: boolean;
                    doNotContactReason?: string;
                    /** @enum {string} */
                    level?: "ordinary" | "silver" | "gold" | "platinum" | "diamond";
                    vip?: boolean;
                    ownerId?: string | null;
                    allergies?: string;
                    conditions?: string;
                    needs?: string;
                    tags?: string[];
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
                    "application/json": components["schemas"]["Customer"];
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
            /**
             * @description `possible_duplicates`: This person may be registered already; please look whether it is the same one, and save again if not.
             *     `identity_number_taken`: This identity number is on record with another customer; please check.
             *     `card_taken`: This card belongs to another customer; please check the number.
             *     `account_taken`: This WeChat account belongs to another customer; the two records can be merged.
             *     `record_merged`: This record has been merged into another; please open that one.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `record_destroyed`: This record has been destroyed as approved; its content cannot be seen any more. */
            410: {
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
            /**
             * @description `phone_listed_twice`: The same number is listed twice.
             *     `source_unknown`: There is no such source; please choose from the list.
             *     `tag_unknown`: There is no such tag; please choose from the list.
             *     `unknown_owner`: This owner cannot be found; please choose again.
             *     `unknown_referrer`: This referring customer cannot be found; please choose again.
             */
            422: {
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
    revealCustomer: {
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
                    /** @enum {string} */
                    what: "phone" | "identifier" | "address";
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    itemId?: string;
                    reason: string;
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
                    "application/json": {
                        value: string;
                        formatted: string;
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
            /** @description `record_destroyed`: This record has been destroyed as approved; its content cannot be seen any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Customer"];
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
            /** @description `record_merged`: This record has been merged into another; please open that one. */
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
    mergeCustomers: {
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
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    otherId: string;
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
                    "application/json": components["schemas"]["CustomerMerge"];
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
            /** @description `record_merged`: This record has been merged into another; please open that one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `record_destroyed`: This record has been destroyed as approved; its content cannot be seen any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `merge_with_itself`: A record cannot be merged with itself; please choose another. */
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
    undoMerge: {
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
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    mergeId: string;
                    reason: string;
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
                    "application/json": components["schemas"]["Customer"];
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
            /**
             * @description `merge_undo_too_late`: More than 30 days have passed; the merge can no longer be undone.
             *     `merge_undone_already`: This merge has been undone already.
             */
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
    addRelation: {
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
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    otherId: string;
                    /** @enum {string} */
                    kind: "spouse" | "parent" | "child" | "sibling" | "grandparent" | "grandchild" | "relative" | "friend" | "colleague" | "other";
                    pays?: boolean;
                    accompanies?: boolean;
                    note?: string;
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
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
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
            /**
             * @description `relation_exists`: These two are already related on record; remove the old relation first.
             *     `record_merged`: This record has been merged into another; please open that one.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `relation_with_itself`: A person cannot be related to themselves. */
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
    removeRelation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description UUIDv7 */
                itemId: string;
            };
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
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
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
        };
    };
    giveConsent: {
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
                    /** @enum {string} */
                    purpose: "service_contact" | "marketing" | "recording" | "sharing";
                    party?: string;
                    wording: string;
                    /** @enum {string} */
                    way: "spoken" | "paper" | "online" | "message";
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
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
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
            /**
             * @description `consent_in_force`: This consent is already in force.
             *     `record_merged`: This record has been merged into another; please open that one.
             */
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
    withdrawConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description UUIDv7 */
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    way: "spoken" | "paper" | "online" | "message";
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
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
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
            /** @description `consent_withdrawn`: This consent has been withdrawn already. */
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
    addCustomerNote: {
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
                    text: string;
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
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
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
            /** @description `record_merged`: This record has been merged into another; please open that one. */
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
    withdrawCustomerNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description UUIDv7 */
                itemId: string;
            };
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
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
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
        };
    };
    listServices: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                q?: string;
                /** @description UUIDv7 */
                departmentId?: string;
                kind?: "expert_consultation" | "examination" | "check_up" | "care" | "home_care" | "screening" | "event";
                /** @description UUIDv7 */
                staffId?: string;
                retired?: "yes" | "no";
            };
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
                        items: components["schemas"]["Service"][];
                        nextCursor: string | null;
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
    createService: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    departmentId: string;
                    code: string;
                    /** @enum {string} */
                    kind: "expert_consultation" | "examination" | "check_up" | "care" | "home_care" | "screening" | "event";
                    nameZh: string;
                    nameEn: string;
                    minutes: number;
                    beforeMinutes?: number;
                    afterMinutes?: number;
                    arriveEarlyMinutes?: number;
                    position?: number;
                    isPublic?: boolean;
                    containsZh?: string;
                    containsEn?: string;
                    processZh?: string;
                    processEn?: string;
                    advantagesZh?: string;
                    advantagesEn?: string;
                    limitsZh?: string;
                    limitsEn?: string;
                    suitableZh?: string;
                    suitableEn?: string;
                    bringZh?: string;
                    bringEn?: string;
                    consentForm?: string;
                    staffIds?: string[];
                    roomIds?: string[];
                    unsuitable?: {
                        condition: string;
                        note: string;
                    }[];
                    /** @description Fen */
                    priceFen: number;
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
                    "application/json": components["schemas"]["ServiceWithPrices"];
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
            /** @description `service_code_taken`: This service code is already in use; please choose another. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unknown_department`: This department cannot be found; please choose again.
             *     `unknown_resource`: A person or room chosen no longer exists; please choose again.
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
    getService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["ServiceWithPrices"];
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
        };
    };
    changeService: {
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
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    departmentId?: string;
                    code?: string;
                    /** @enum {string} */
                    kind?: "expert_consultation" | "examination" | "check_up" | "care" | "home_care" | "screening" | "event";
                    nameZh?: string;
                    nameEn?: string;
                    minutes?: number;
                    beforeMinutes?: number;
                    afterMinutes?: number;
                    arriveEarlyMinutes?: number;
                    position?: number;
                    isPublic?: boolean;
                    containsZh?: string;
                    containsEn?: string;
                    processZh?: string;
                    processEn?: string;
                    advantagesZh?: string;
                    advantagesEn?: string;
                    limitsZh?: string;
                    limitsEn?: string;
                    suitableZh?: string;
                    suitableEn?: string;
                    bringZh?: string;
                    bringEn?: string;
                    consentForm?: string;
                    staffIds?: string[];
                    roomIds?: string[];
                    unsuitable?: {
                        condition: string;
                        note: string;
                    }[];
                    retired?: boolean;
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
                    "application/json": components["schemas"]["ServiceWithPrices"];
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
            /** @description `service_code_taken`: This service code is already in use; please choose another. */
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
            /**
             * @description `unknown_department`: This department cannot be found; please choose again.
             *     `unknown_resource`: A person or room chosen no longer exists; please choose again.
             */
            422: {
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
    setServicePrice: {
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
                    /** @description Fen */
                    priceFen: number;
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
                    "application/json": components["schemas"]["ServiceWithPrices"];
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
            /** @description `price_in_past`: A price cannot begin in the past; what has happened stays at the price of its time. */
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
    listExperts: {
        parameters: {
            query?: {
                /** @description UUIDv7 */
                departmentId?: string;
            };
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
                        items: components["schemas"]["Expert"][];
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
    createExpert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    staffId: string;
                    profileZh?: string;
                    profileEn?: string;
                    expertiseZh?: string;
                    expertiseEn?: string;
                    dutyZh?: string;
                    dutyEn?: string;
                    published?: boolean;
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
                    "application/json": components["schemas"]["Expert"];
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
            /** @description `expert_exists`: This expert has a profile already; please change that one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown_resource`: A person or room chosen no longer exists; please choose again. */
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
    getExpert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Expert"];
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
        };
    };
    changeExpert: {
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
                    profileZh?: string;
                    profileEn?: string;
                    expertiseZh?: string;
                    expertiseEn?: string;
                    dutyZh?: string;
                    dutyEn?: string;
                    published?: boolean;
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
                    "application/json": components["schemas"]["Expert"];
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
    checkOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    customerId: string;
                    conditions?: string[];
                    serviceIds?: string[];
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
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            serviceId: string;
                            condition: string;
                            zh: string;
                            en: string;
                            note: string;
                            /** @enum {string} */
                            from: "said" | "health_notes" | "age";
                        }[];
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
    listRecommendations: {
        parameters: {
            query: {
                cursor?: string;
                limit?: string;
                /** @description UUIDv7 */
                customerId: string;
            };
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
                        items: components["schemas"]["Recommendation"][];
                        nextCursor: string | null;
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
    createRecommendation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    customerId: string;
                    inquiryId?: string | null;
                    focus: string;
                    budgetFen?: number | null;
                    timeWish?: string;
                    conditions?: string[];
                    options: {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        serviceId: string;
                        pros?: string;
                        cons?: string;
                        overrideReason?: string;
                    }[];
                    chosenServiceId?: string | null;
                    chosenNote?: string;
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
                    "application/json": components["schemas"]["Recommendation"];
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
            /**
             * @description `unsuitable_option`: An option is not suitable for this customer's condition; choose another, or say why you offer it all the same.
             *     `service_retired`: This service is no longer offered; please choose another.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `option_listed_twice`: The same service is listed twice.
             *     `not_an_option`: This service is not among the options; please choose one of them.
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
    chooseOption: {
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
                    serviceId: string | null;
                    note?: string;
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
                    "application/json": components["schemas"]["Recommendation"];
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
            /** @description `recommendation_withdrawn`: This recommendation has been withdrawn; please make a new one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_an_option`: This service is not among the options; please choose one of them. */
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
    withdrawRecommendation: {
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
                    reason: string;
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
                    "application/json": components["schemas"]["Recommendation"];
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
            /** @description `recommendation_withdrawn`: This recommendation has been withdrawn; please make a new one. */
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
    listCommitments: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                owner?: "me" | "offered" | "unassigned" | "group" | "all";
                state?: "open" | "overdue" | "broken" | "kept" | "cancelled" | "all";
                /** @description UUIDv7 */
                ownerId?: string;
                /** @description UUIDv7 */
                customerId?: string;
                /** @description UUIDv7 */
                subjectId?: string;
                kind?: string;
            };
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
                        items: components["schemas"]["Commitment"][];
                        nextCursor: string | null;
                        /**
                         * Format: date-time
                         * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                         */
                        now: string;
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
    countCommitments: {
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
                    "application/json": components["schemas"]["CommitmentCounts"];
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
    getCommitment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["CommitmentDetail"];
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
        };
    };
    keepCommitment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Commitment"];
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
            /** @description `kept_by_act`: This commitment is kept by doing it: open “{act}” and finish it there. */
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
    cancelCommitment: {
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
                    reason: string;
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
                    "application/json": components["schemas"]["Commitment"];
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
        };
    };
    pauseCommitment: {
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
                    reason: string;
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
                    "application/json": components["schemas"]["Commitment"];
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
        };
    };
    resumeCommitment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Commitment"];
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
        };
    };
    redueCommitment: {
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
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    dueAt: string;
                    reason: string;
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
                    "application/json": components["schemas"]["Commitment"];
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
            /** @description `due_in_past`: The new due time has passed; please choose one that is still to come. */
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
    handOverCommitment: {
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
                    toStaffId: string | null;
                    reason?: string;
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
                    "application/json": components["schemas"]["Commitment"];
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
            /**
             * @description `already_offered`: Somebody has already been asked to take it over; wait for the answer or withdraw the offer.
             *     `not_offered`: Nobody has asked you to take this over.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_to_owner`: This already is theirs; please choose another colleague.
             *     `unknown_colleague`: No such colleague works here; please choose again.
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
    acceptCommitment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Commitment"];
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
            /** @description `not_offered`: Nobody has asked you to take this over. */
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
    declineCommitment: {
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
                    reason: string;
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
                    "application/json": components["schemas"]["Commitment"];
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
            /** @description `not_offered`: Nobody has asked you to take this over. */
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
    listNotifications: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                unread?: "true";
            };
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
                        items: components["schemas"]["Notice"][];
                        nextCursor: string | null;
                        unread: number;
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
    readNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids?: string[];
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    upTo?: string;
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
                    "application/json": {
                        unread: number;
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
    listMessages: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                state?: "waiting" | "sent" | "failed" | "refused" | "withdrawn";
                channel?: "sms" | "email" | "wechat";
                /** @description UUIDv7 */
                customerId?: string;
            };
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
                        items: components["schemas"]["Message"][];
                        nextCursor: string | null;
                        counts: {
                            waiting: number;
                            failed: number;
                            refused: number;
                        };
                        /** @description Whether e-mail really leaves; text messages and WeChat stay in the development outbox */
                        sendsMail: boolean;
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
    openMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["MessageDetail"];
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
        };
    };
    retryMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Message"];
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
        };
    };
    withdrawMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Message"];
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
        };
    };
    listMessageTemplates: {
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
                        items: components["schemas"]["MessageTemplate"][];
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
    changeMessageTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "sms" | "email";
                    /** @enum {string} */
                    language: "zh" | "en";
                    subject?: string;
                    body: string | null;
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
                    "application/json": components["schemas"]["MessageTemplate"];
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
            /**
             * @description `unknown_template`: There is no such template.
             *     `not_found`: Not found; it may have been moved or lies outside your scope.
             */
            404: {
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
            /**
             * @description `unknown_variable`: The template cannot hold {names}; only the listed names are allowed.
             *     `stray_brace`: A brace is no part of a name; write it twice to mean a brace.
             */
            422: {
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
    listInquiries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                view?: "waiting" | "today" | "incomplete" | "call_back" | "recontact" | "mine_month" | "to_me" | "out_of_scope" | "all";
                q?: string;
                channel?: string;
                state?: string;
                outcome?: string;
                source?: string;
                departmentId?: string;
                ownerId?: string;
                firstAskerId?: string;
                /** @description UUIDv7 */
                customerId?: string;
                /** @description Calendar day in the hospital's zone */
                from?: string;
                /** @description Calendar day in the hospital's zone */
                to?: string;
                signed?: "yes" | "no";
            };
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
                        items: components["schemas"]["InquiryRow"][];
                        nextCursor: string | null;
                        /**
                         * Format: date-time
                         * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                         */
                        now: string;
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
    recordInquiry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "walk_in" | "phone" | "web_chat" | "wechat" | "wecom" | "qq" | "email" | "message_board" | "forum" | "sms" | "letter";
                    /**
                     * Format: date-time
                     * @description When the customer asked, apart from when it is entered; now unless said
                     */
                    receivedAt?: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    customerId?: string;
                    /** @description Registers the customer in the same step */
                    newCustomer?: {
                        name: string;
                        phone?: string;
                        /** @enum {string} */
                        sex?: "female" | "male" | "unknown";
                        /**
                         * Format: date
                         * @description Calendar day in the hospital's zone
                         */
                        birthDate?: string;
                        confirmedNotDuplicate?: boolean;
                    };
                    /** @description What to call someone who is not registered; left out: anonymous */
                    caller?: string;
                    /** @description Phone of someone who is not registered */
                    phone?: string;
                    matter: string;
                    age?: number | null;
                    region?: string;
                    source?: string | null;
                    domain?: string | null;
                    content?: string;
                    departmentId?: string | null;
                    serviceId?: string | null;
                    nextStep?: string;
                    answer?: {
                        text: string;
                        /**
                         * Format: date-time
                         * @description When it was answered; now unless said
                         */
                        at?: string;
                        /**
                         * Format: uuid
                         * @description Who answered; the caller unless said
                         */
                        answererId?: string;
                    };
                    specialist?: {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        staffId?: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        departmentId?: string;
                        question?: string;
                        /**
                         * Format: date-time
                         * @description Promised to the customer by; 4 working hours unless said (CON-3)
                         */
                        dueAt?: string;
                    };
                    callBack?: {
                        /**
                         * Format: date-time
                         * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                         */
                        at: string;
                        note?: string;
                    };
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
                    "application/json": components["schemas"]["Inquiry"];
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
            /** @description `customer_may_exist`: This customer may be on file already; choose the record, or confirm that it is another person. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unknown_customer`: This customer was not found; please choose again or register them.
             *     `one_asker`: Either choose a customer or say who is calling, not both.
             *     `phone_not_possible`: This phone number cannot be right; please check its digits.
             *     `unknown_department`: There is no such department, or it has been closed; please choose again.
             *     `unknown_code`: “{code}” is not on the list; please choose again.
             *     `unknown_service`: There is no such service; please choose again.
             *     `received_in_future`: An inquiry cannot have been received in the future.
             *     `received_too_long_ago`: Inquiries older than 31 days are entered by import.
             *     `answered_before_received`: The answer cannot lie before the inquiry, nor in the future.
             *     `unknown_staff`: No such colleague works here; please choose again.
             *     `promise_in_past`: The promised time has passed; please choose one still to come.
             *     `nobody_to_ask`: Please choose an expert or a department to ask.
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
    countInquiries: {
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
                        waiting: number;
                        today: number;
                        incomplete: number;
                        callBack: number;
                        recontact: number;
                        mineMonth: number;
                        toMe: number;
                        outOfScope: number;
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
    getInquiry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["InquiryDetail"];
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
        };
    };
    changeInquiry: {
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
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    customerId?: string;
                    caller?: string;
                    phone?: string | null;
                    matter?: string;
                    age?: number | null;
                    region?: string;
                    source?: string | null;
                    domain?: string | null;
                    content?: string;
                    departmentId?: string | null;
                    serviceId?: string | null;
                    nextStep?: string;
                    answer?: string;
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
                    "application/json": components["schemas"]["Inquiry"];
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
            /**
             * @description `signed_off`: The sheet is signed and frozen; enter an amendment, which stays visible.
             *     `customer_may_exist`: This customer may be on file already; choose the record, or confirm that it is another person.
             */
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
            /**
             * @description `unknown_customer`: This customer was not found; please choose again or register them.
             *     `one_asker`: Either choose a customer or say who is calling, not both.
             *     `phone_not_possible`: This phone number cannot be right; please check its digits.
             *     `unknown_department`: There is no such department, or it has been closed; please choose again.
             *     `unknown_code`: “{code}” is not on the list; please choose again.
             *     `unknown_service`: There is no such service; please choose again.
             */
            422: {
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
    answerInquiry: {
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
                    text: string;
                    /**
                     * Format: date-time
                     * @description When it was answered; now unless said
                     */
                    at?: string;
                    /**
                     * Format: uuid
                     * @description Who answered; the caller unless said
                     */
                    answererId?: string;
                    /** @description The expert's answer; passing it on is another answer */
                    fromSpecialist?: boolean;
                    /** @description With fromSpecialist: the customer has been told it */
                    passedOn?: boolean;
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
                    "application/json": components["schemas"]["Inquiry"];
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
            /** @description `wrong_state`: This cannot be done in the present state; please look again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `answered_before_received`: The answer cannot lie before the inquiry, nor in the future.
             *     `unknown_staff`: No such colleague works here; please choose again.
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
    askSpecialist: {
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
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    staffId?: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    departmentId?: string;
                    question?: string;
                    /**
                     * Format: date-time
                     * @description Promised to the customer by; 4 working hours unless said (CON-3)
                     */
                    dueAt?: string;
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
                    "application/json": components["schemas"]["Inquiry"];
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
            /** @description `wrong_state`: This cannot be done in the present state; please look again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `nobody_to_ask`: Please choose an expert or a department to ask.
             *     `promise_in_past`: The promised time has passed; please choose one still to come.
             *     `unknown_staff`: No such colleague works here; please choose again.
             *     `unknown_department`: There is no such department, or it has been closed; please choose again.
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
    agreeCallBack: {
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
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    at: string;
                    note?: string;
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
                    "application/json": components["schemas"]["Inquiry"];
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
            /** @description `wrong_state`: This cannot be done in the present state; please look again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `promise_in_past`: The promised time has passed; please choose one still to come. */
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
    recordCallBackAttempt: {
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
                    reached: boolean;
                    text?: string;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    nextAt?: string;
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
                    "application/json": components["schemas"]["Inquiry"];
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
            /** @description `wrong_state`: This cannot be done in the present state; please look again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `promise_in_past`: The promised time has passed; please choose one still to come. */
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
    noteInquiry: {
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
                    text: string;
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
                    "application/json": components["schemas"]["Inquiry"];
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
        };
    };
    closeInquiry: {
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
                    /** @enum {string} */
                    outcome: "answered" | "booked" | "lost" | "complaint" | "transferred" | "out_of_scope" | "nuisance";
                    lostReason?: string;
                    note?: string;
                    turnedTo?: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    appointmentId?: string;
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
                    "application/json": components["schemas"]["Inquiry"];
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
            /**
             * @description `wrong_state`: This cannot be done in the present state; please look again.
             *     `appointment_needed`: Nothing is booked yet; book first, then close it as booked.
             *     `has_appointment`: There is an appointment; please close it as booked.
             *     `transfer_pending`: A colleague has been asked already; wait for the answer or withdraw it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `reason_needed`: Please choose why nothing was booked.
             *     `turned_to_needed`: Please say where the customer was told to turn.
             *     `unknown_code`: “{code}” is not on the list; please choose again.
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
    signOffInquiry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Inquiry"];
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
            /**
             * @description `wrong_state`: This cannot be done in the present state; please look again.
             *     `signed_off`: The sheet is signed and frozen; enter an amendment, which stays visible.
             *     `sheet_incomplete`: The sheet still lacks {count} entries; complete it before signing.
             *     `not_the_answerer`: Only the person who answered, or who answers for it, can sign.
             */
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
    amendInquiry: {
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
                    reason: string;
                    changes: {
                        age?: number | null;
                        region?: string;
                        source?: string | null;
                        domain?: string | null;
                        matter?: string;
                        content?: string;
                        departmentId?: string | null;
                        serviceId?: string | null;
                        answer?: string;
                        nextStep?: string;
                        outcomeNote?: string;
                    };
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
                    "application/json": components["schemas"]["Inquiry"];
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
            /** @description `wrong_state`: This cannot be done in the present state; please look again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `nothing_amended`: The amendment changes nothing.
             *     `unknown_department`: There is no such department, or it has been closed; please choose again.
             *     `unknown_code`: “{code}” is not on the list; please choose again.
             *     `unknown_service`: There is no such service; please choose again.
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
    transferInquiry: {
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
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    toStaffId: string;
                    reason: string;
                    /** @description What the customer was told: who will answer, on which number */
                    toldCustomer?: string;
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
                    "application/json": components["schemas"]["Inquiry"];
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
            /**
             * @description `wrong_state`: This cannot be done in the present state; please look again.
             *     `transfer_pending`: A colleague has been asked already; wait for the answer or withdraw it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `transfer_to_owner`: This inquiry already is theirs; please choose another colleague.
             *     `unknown_staff`: No such colleague works here; please choose again.
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
    acceptTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Inquiry"];
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
            /**
             * @description `wrong_state`: This cannot be done in the present state; please look again.
             *     `no_transfer_pending`: There is no transfer waiting.
             *     `not_asked_of_you`: You were not the one asked to take this over.
             */
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
    declineTransfer: {
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
                    reason: string;
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
                    "application/json": components["schemas"]["Inquiry"];
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
            /**
             * @description `no_transfer_pending`: There is no transfer waiting.
             *     `not_asked_of_you`: You were not the one asked to take this over.
             */
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
    withdrawTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Inquiry"];
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
            /** @description `no_transfer_pending`: There is no transfer waiting. */
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
    takeOverInquiry: {
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
                    reason: string;
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
                    "application/json": components["schemas"]["Inquiry"];
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
            /**
             * @description `wrong_state`: This cannot be done in the present state; please look again.
             *     `already_yours`: You already answer for this inquiry.
             */
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
    listThreads: {
        parameters: {
            query?: {
                view?: "mine" | "unassigned" | "waiting" | "overdue" | "snoozed" | "mentions" | "open" | "closed";
                channel?: "walk_in" | "phone" | "web_chat" | "wechat" | "wecom" | "qq" | "email" | "message_board" | "forum" | "sms" | "letter" | "import";
                /** @description UUIDv7 */
                departmentId?: string;
                label?: string;
                /** @description These, as far as I may see them, whatever their view: for rows known to have changed */
                ids?: string;
                cursor?: string;
                limit?: string;
            };
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
                        items: components["schemas"]["ThreadRow"][];
                        nextCursor: string | null;
                        /**
                         * Format: date-time
                         * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                         */
                        now: string;
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
    countThreads: {
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
                        mine: number;
                        unassigned: number;
                        waiting: number;
                        overdue: number;
                        snoozed: number;
                        mentions: number;
                        open: number;
                        closed: number;
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
    getThread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Thread"];
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
        };
    };
    readThread: {
        parameters: {
            query?: {
                after?: string;
                before?: string;
                limit?: string;
            };
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                        messages: components["schemas"]["ConversationMessage"][];
                        /** @description Number of the last message of the thread */
                        upTo: number;
                        visitorReceived: number;
                        visitorRead: number;
                        staffRead: number;
                        /** @description There are more in the direction asked */
                        more: boolean;
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
        };
    };
    sendMessage: {
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
                    /** @description What the sender's device calls the message, drawn by lot; sent again with it, it is the same message */
                    clientId: string;
                    text: string;
                    /** @description Number of the last message seen; newer ones of others refuse the sending */
                    after: number;
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
                        message: components["schemas"]["ConversationMessage"];
                        /** @description Number of the last message of the thread */
                        upTo: number;
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
            /**
             * @description `newer_messages`: New messages came while you were writing; please look at them before sending.
             *     `conversation_closed`: This conversation has ended; nothing more can be sent in it.
             *     `wrong_state`: This cannot be done in the present state; please look again.
             */
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
    sendFile: {
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
                "multipart/form-data": {
                    /** @description What the sender's device calls the message, drawn by lot; sent again with it, it is the same message */
                    clientId: string;
                    /** Format: binary */
                    file: string;
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
                        message: components["schemas"]["ConversationMessage"];
                        /** @description Number of the last message of the thread */
                        upTo: number;
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
            /** @description `conversation_closed`: This conversation has ended; nothing more can be sent in it. */
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
    noteThread: {
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
                    /** @description What the sender's device calls the message, drawn by lot; sent again with it, it is the same message */
                    clientId: string;
                    text: string;
                    mentions?: string[];
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
                        message: components["schemas"]["ConversationMessage"];
                        /** @description Number of the last message of the thread */
                        upTo: number;
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
        };
    };
    markThreadRead: {
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
                    number: number;
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
                    "application/json": {
                        staffRead: number;
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
        };
    };
    takeThread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        ownerId: string;
                        /** @description Number of the last message of the thread */
                        upTo: number;
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
            /**
             * @description `taken_already`: A colleague has taken this conversation already.
             *     `conversation_closed`: This conversation has ended; nothing more can be sent in it.
             */
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
    saveDraft: {
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
                    text: string;
                    isNote?: boolean;
                    after: number;
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
                    "application/json": {
                        draft: {
                            text: string;
                            isNote: boolean;
                            after: number;
                            /**
                             * Format: date-time
                             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                             */
                            changedAt: string;
                            /** @description Somebody else has answered meanwhile */
                            retired: boolean;
                        } | null;
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
        };
    };
    snoozeThread: {
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
                    until: string | null;
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
                    "application/json": {
                        snoozedUntil: string | null;
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
            /** @description `conversation_closed`: This conversation has ended; nothing more can be sent in it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `snooze_in_past`: That time has passed; please choose one still to come. */
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
    labelThread: {
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
                    labels: string[];
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
                    "application/json": {
                        labels: string[];
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
        };
    };
    revealMessage: {
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
                    number: number;
                    reason?: string;
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
                    "application/json": {
                        text: string;
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
            /** @description `nothing_hidden`: Nothing in this message is masked. */
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
    blockVisitor: {
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
                    reason: string;
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
                    "application/json": {
                        /** @enum {boolean} */
                        blocked: true;
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
            /** @description `not_web_chat`: Only visitors of the web chat can be blocked. */
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
    listAgents: {
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
                        items: components["schemas"]["ConversationAgent"][];
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
    listAgentSkills: {
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
                        items: components["schemas"]["AgentSkill"][];
                        /** @description As the house says */
                        capacity: number;
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
    changeAgentSkill: {
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
                    /** @description Departments they answer for; empty: all */
                    departmentIds: string[];
                    /** @description Conversations at once; null: as the house says */
                    capacity: number | null;
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
                    "application/json": components["schemas"]["AgentSkill"];
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
            /** @description `stale_version`: Somebody has just changed this record; please look at the new content before saving. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown_department`: There is no such department, or it has been closed; please choose again. */
            422: {
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
    getMyAgent: {
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
                    "application/json": components["schemas"]["ConversationAgent"];
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
    setMyAgent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "ready" | "talking" | "writing_up" | "absent" | "off";
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
                    "application/json": {
                        staff: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            name: string;
                            nameEn: string;
                        };
                        /** @enum {string} */
                        state: "ready" | "talking" | "writing_up" | "absent" | "off";
                        /**
                         * Format: date-time
                         * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                         */
                        since: string;
                        /** @description Conversations they have */
                        open: number;
                        /** @description Of them waiting for a reply */
                        waiting: number;
                        capacity: number;
                        /** @description Departments they are given; empty: all */
                        departmentIds: string[];
                        /** @description Conversations given at once */
                        given: string[];
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
    chatDesk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hospital: string;
            };
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
                        nameZh: string;
                        nameEn: string;
                        phone: string;
                        wording: string;
                        desk: {
                            /** @description Consultants on duty */
                            ready: number;
                            /** @description Opening hours */
                            open: boolean;
                            /**
                             * Format: date-time
                             * @description By when a message sent now is answered
                             */
                            answerBy: string;
                            /** @description Visitors waiting for a consultant */
                            waiting: number;
                            /** @description Reckoned wait for a consultant; null when nobody is on duty */
                            waitSeconds: number | null;
                        };
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
            /** @description `not_found`: Not found; it may have been moved or lies outside your scope. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hospital: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the sender's device calls the message, drawn by lot; sent again with it, it is the same message */
                    startId: string;
                    /** @enum {boolean} */
                    consent: true;
                    wording: string;
                    /** @enum {string} */
                    language: "zh-CN" | "en";
                    name?: string;
                    /** @description Address of the page without query */
                    page?: string;
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
                    "application/json": {
                        token: string;
                        /** @enum {string} */
                        language: "zh-CN" | "en";
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
            /** @description `not_found`: Not found; it may have been moved or lies outside your scope. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many attempts; please try again later. */
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
    readChat: {
        parameters: {
            query?: {
                after?: string;
                /** @description UUIDv7 */
                threadId?: string;
            };
            header?: never;
            path: {
                hospital: string;
            };
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
                        threadId: string | null;
                        /** @enum {string} */
                        state: "none" | "open" | "closed";
                        upTo: number;
                        messages: {
                            number: number;
                            clientId: string | null;
                            /** @enum {string} */
                            author: "visitor" | "staff" | "system";
                            name: string;
                            nameEn: string;
                            /** @enum {string} */
                            kind: "text" | "file" | "event";
                            text: string;
                            fileId: string | null;
                            data: {
                                [key: string]: unknown;
                            } | null;
                            /**
                             * Format: date-time
                             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                             */
                            at: string;
                        }[];
                        more: boolean;
                        owner: {
                            name: string;
                            nameEn: string;
                            titleZh: string;
                            titleEn: string;
                            number: string;
                        } | null;
                        staffRead: number;
                        /** @description Visitors before this one; null when somebody has the conversation */
                        ahead: number | null;
                        answerBy: string | null;
                        rating: number | null;
                        hasContact: boolean;
                        desk: {
                            /** @description Consultants on duty */
                            ready: number;
                            /** @description Opening hours */
                            open: boolean;
                            /**
                             * Format: date-time
                             * @description By when a message sent now is answered
                             */
                            answerBy: string;
                            /** @description Visitors waiting for a consultant */
                            waiting: number;
                            /** @description Reckoned wait for a consultant; null when nobody is on duty */
                            waitSeconds: number | null;
                        };
                        /**
                         * Format: date-time
                         * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                         */
                        now: string;
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
            /** @description `visitor_unknown`: This chat has expired; please start again. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `visitor_blocked`: Online chat is not available to you; please call us. */
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
            /** @description `too_many_requests`: Too many attempts; please try again later. */
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
    writeChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hospital: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the sender's device calls the message, drawn by lot; sent again with it, it is the same message */
                    clientId: string;
                    text: string;
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
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        threadId: string;
                        number: number;
                        /**
                         * Format: date-time
                         * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                         */
                        at: string;
                        /** @description It began a conversation */
                        began: boolean;
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
            /** @description `visitor_unknown`: This chat has expired; please start again. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `visitor_blocked`: Online chat is not available to you; please call us. */
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
            /** @description `too_many_requests`: Too many attempts; please try again later. */
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
    sendChatFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hospital: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description What the sender's device calls the message, drawn by lot; sent again with it, it is the same message */
                    clientId: string;
                    /** Format: binary */
                    file: string;
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
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        threadId: string;
                        number: number;
                        /**
                         * Format: date-time
                         * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                         */
                        at: string;
                        /** @description It began a conversation */
                        began: boolean;
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
            /** @description `visitor_unknown`: This chat has expired; please start again. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `visitor_blocked`: Online chat is not available to you; please call us. */
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
            /**
             * @description `chat_not_begun`: Nothing has been said yet; please write first.
             *     `conversation_closed`: This conversation has ended; nothing more can be sent in it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many attempts; please try again later. */
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
    getChatFile: {
        parameters: {
            query: {
                /** @description UUIDv7 */
                id: string;
            };
            header?: never;
            path: {
                hospital: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
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
            /** @description `visitor_unknown`: This chat has expired; please start again. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `visitor_blocked`: Online chat is not available to you; please call us. */
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
            /** @description `too_many_requests`: Too many attempts; please try again later. */
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
    readChatUpTo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hospital: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: number;
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
                    "application/json": {
                        read: number;
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
            /** @description `visitor_unknown`: This chat has expired; please start again. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `visitor_blocked`: Online chat is not available to you; please call us. */
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
            /** @description `chat_not_begun`: Nothing has been said yet; please write first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many attempts; please try again later. */
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
    leaveContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hospital: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phone: string;
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
                    "application/json": {
                        phoneMasked: string;
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
            /** @description `visitor_unknown`: This chat has expired; please start again. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `visitor_blocked`: Online chat is not available to you; please call us. */
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
            /** @description `chat_phone_not_possible`: This phone number cannot be right; please check its digits. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many attempts; please try again later. */
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
    leaveChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hospital: string;
            };
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
                        /** @enum {boolean} */
                        left: true;
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
            /** @description `visitor_unknown`: This chat has expired; please start again. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `visitor_blocked`: Online chat is not available to you; please call us. */
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
            /** @description `chat_not_begun`: Nothing has been said yet; please write first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many attempts; please try again later. */
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
    rateChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hospital: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rating: number;
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
                    "application/json": {
                        rating: number;
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
            /** @description `visitor_unknown`: This chat has expired; please start again. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `visitor_blocked`: Online chat is not available to you; please call us. */
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
            /**
             * @description `chat_not_begun`: Nothing has been said yet; please write first.
             *     `rating_too_late`: The time for rating has passed; thank you.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests`: Too many attempts; please try again later. */
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
    listChannels: {
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
                        items: components["schemas"]["ChannelAccount"][];
                        kinds: components["schemas"]["ChannelKind"][];
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
    addChannel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "wechat" | "wecom";
                    name: string;
                    values: {
                        [key: string]: string;
                    };
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
                    "application/json": components["schemas"]["ChannelAccount"];
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
            /** @description `channel_named_already`: There is an account of this name already; please choose another. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `channel_field_wrong`: {field} does not look right; please check it against the steps.
             *     `channel_field_missing`: {field} is needed before it can be switched on.
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
    changeChannel: {
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
                    name?: string;
                    isOn?: boolean;
                    values?: {
                        [key: string]: string;
                    };
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
                    "application/json": components["schemas"]["ChannelAccount"];
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
            /** @description `channel_named_already`: There is an account of this name already; please choose another. */
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
            /**
             * @description `channel_field_wrong`: {field} does not look right; please check it against the steps.
             *     `channel_field_missing`: {field} is needed before it can be switched on.
             */
            422: {
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
    testChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                        ok: boolean;
                        /** @description The provider's code */
                        said: string | null;
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
            /** @description `channel_example`: The example hospital is never connected to a real channel. */
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
    getThreadWay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                        account: string | null;
                        isOn: boolean;
                        limited: boolean;
                        until: string | null;
                        left: number | null;
                        files: boolean;
                        /** @description Other ways, when this one is closed */
                        next: ("phone" | "sms")[];
                        /**
                         * Format: date-time
                         * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                         */
                        now: string;
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
        };
    };
    listPhrases: {
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
                        items: components["schemas"]["Phrase"][];
                        gaps: components["schemas"]["PhraseGap"][];
                        may: {
                            own: boolean;
                            shared: boolean;
                        };
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
    addPhrase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the whole house: leaders only */
                    shared: boolean;
                    /** @enum {string} */
                    moment: "opening" | "process" | "closing" | "outside_line" | "inside_line" | "transfer" | "calling_out";
                    /** @description Channels it is for; empty: all */
                    channels: ("walk_in" | "phone" | "web_chat" | "wechat" | "wecom" | "qq" | "email" | "message_board" | "forum" | "sms" | "letter" | "import")[];
                    /** @description With gaps {customer}, {me}, {hospital}, {phone}, {address}, {department} */
                    textZh: string;
                    /** @description With gaps {customer}, {me}, {hospital}, {phone}, {address}, {department} */
                    textEn: string;
                    /** @description Typed after / to find it at once */
                    shortcut: string | null;
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
                    "application/json": components["schemas"]["Phrase"];
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
            /**
             * @description `phrase_shortcut_taken`: Another phrase has this shortcut already; please choose another.
             *     `phrases_full`: There are {count} phrases already; please retire some first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `phrase_empty`: Please write it in Chinese or in English at least.
             *     `phrase_in_both`: A phrase of the house is written in both Chinese and English.
             *     `phrase_gap_unknown`: There is no gap called “{name}”; please choose from the list.
             *     `phrase_forbidden_words`: The phrase holds the forbidden words “{phrase}”; please word it otherwise.
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
    changePhrase: {
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
                    /** @enum {string} */
                    moment?: "opening" | "process" | "closing" | "outside_line" | "inside_line" | "transfer" | "calling_out";
                    /** @description Channels it is for; empty: all */
                    channels?: ("walk_in" | "phone" | "web_chat" | "wechat" | "wecom" | "qq" | "email" | "message_board" | "forum" | "sms" | "letter" | "import")[];
                    /** @description With gaps {customer}, {me}, {hospital}, {phone}, {address}, {department} */
                    textZh?: string;
                    /** @description With gaps {customer}, {me}, {hospital}, {phone}, {address}, {department} */
                    textEn?: string;
                    /** @description Typed after / to find it at once */
                    shortcut?: string | null;
                    active?: boolean;
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
                    "application/json": components["schemas"]["Phrase"];
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
            /**
             * @description `phrase_shortcut_taken`: Another phrase has this shortcut already; please choose another.
             *     `phrases_full`: There are {count} phrases already; please retire some first.
             */
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
            /**
             * @description `phrase_empty`: Please write it in Chinese or in English at least.
             *     `phrase_in_both`: A phrase of the house is written in both Chinese and English.
             *     `phrase_gap_unknown`: There is no gap called “{name}”; please choose from the list.
             *     `phrase_forbidden_words`: The phrase holds the forbidden words “{phrase}”; please word it otherwise.
             */
            422: {
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
    freeTimes: {
        parameters: {
            query: {
                /** @description UUIDv7 */
                serviceId: string;
                /** @description Calendar day in the hospital's zone */
                from: string;
                /** @description Calendar day in the hospital's zone */
                to: string;
                /** @description UUIDv7 */
                expertId?: string;
            };
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
                    "application/json": components["schemas"]["FreeTimes"];
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
            /**
             * @description `range_reversed`: The last day lies before the first.
             *     `range_too_long`: At most 31 days can be looked at in one go.
             *     `too_far`: Bookings reach at most one year ahead.
             *     `not_bookable`: Nobody and no room is assigned to this service yet, so it cannot be booked.
             *     `unknown_service`: There is no such service, or it is no longer offered.
             *     `unknown_expert`: This expert does not give this service; please choose another.
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
    createHold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    serviceId: string;
                    expertId?: string | null;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    startsAt: string;
                    customerId?: string | null;
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
                    "application/json": components["schemas"]["Hold"];
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
            /** @description `time_taken`: This time has just been taken; please look at the nearest other times. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `time_past`: This time has passed; please choose one that is still to come.
             *     `closed_day`: The hospital is closed on that day; please choose another.
             *     `on_leave`: The expert is on leave or the room out of use at that time; please choose another time or person.
             *     `outside_hours`: This is outside the bookable hours; please look at the free times.
             *     `too_far`: Bookings reach at most one year ahead.
             *     `not_bookable`: Nobody and no room is assigned to this service yet, so it cannot be booked.
             *     `unknown_service`: There is no such service, or it is no longer offered.
             *     `unknown_expert`: This expert does not give this service; please choose another.
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
    releaseHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
        };
    };
    getBoard: {
        parameters: {
            query: {
                /** @description Calendar day in the hospital's zone */
                day: string;
                /** @description UUIDv7 */
                departmentId?: string;
                kind?: "staff" | "room" | "both";
            };
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
                    "application/json": components["schemas"]["Board"];
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
        };
    };
    countAppointments: {
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
                        today: number;
                        unconfirmed: number;
                        unacknowledged: number;
                        mine: number;
                        missed: number;
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
    listAppointments: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                view?: "today" | "upcoming" | "unconfirmed" | "unacknowledged" | "mine" | "past" | "missed" | "cancelled" | "all";
                /** @description Calendar day in the hospital's zone */
                from?: string;
                /** @description Calendar day in the hospital's zone */
                to?: string;
                /** @description UUIDv7 */
                departmentId?: string;
                /** @description UUIDv7 */
                expertId?: string;
                /** @description UUIDv7 */
                customerId?: string;
                /** @description UUIDv7 */
                inquiryId?: string;
                state?: "booked" | "confirmed" | "arrived" | "in_service" | "completed" | "cancelled" | "no_show";
            };
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
                        items: components["schemas"]["Appointment"][];
                        nextCursor: string | null;
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
            /** @description `range_reversed`: The last day lies before the first. */
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
    bookAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    customerId: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    holdId?: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    serviceId?: string;
                    expertId?: string | null;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    startsAt?: string;
                    /** @enum {string} */
                    channel?: "desk" | "phone" | "web" | "wechat" | "link" | "other";
                    inquiryId?: string | null;
                    /** @description What the department should know; kept encrypted */
                    note?: string;
                    /** @description Why the customer may be in two places at once */
                    overlapReason?: string;
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
                    "application/json": components["schemas"]["BookedAppointment"];
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
            /**
             * @description `time_taken`: This time has just been taken; please look at the nearest other times.
             *     `customer_elsewhere`: This customer has another appointment at that time. If it is meant, say why.
             *     `hold_gone`: This hold was given back or used already; please choose a time again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `time_past`: This time has passed; please choose one that is still to come.
             *     `closed_day`: The hospital is closed on that day; please choose another.
             *     `on_leave`: The expert is on leave or the room out of use at that time; please choose another time or person.
             *     `outside_hours`: This is outside the bookable hours; please look at the free times.
             *     `too_far`: Bookings reach at most one year ahead.
             *     `not_bookable`: Nobody and no room is assigned to this service yet, so it cannot be booked.
             *     `unknown_service`: There is no such service, or it is no longer offered.
             *     `unknown_expert`: This expert does not give this service; please choose another.
             *     `unknown_customer`: There is no such customer; please register them first.
             *     `what_and_when`: Choose a service and a time, or name the time you are holding.
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
    getAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["AppointmentDetail"];
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
        };
    };
    openAppointmentCare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                        allergies: string;
                        specialConditions: string;
                        needs: string;
                        note: string | null;
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
        };
    };
    confirmAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Appointment"];
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
        };
    };
    acknowledgeAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Appointment"];
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
            /** @description `already_acknowledged`: The department has acknowledged it already. */
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
    rescheduleAppointment: {
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
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    startsAt: string;
                    expertId?: string | null;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    holdId?: string;
                    reason: string;
                    overlapReason?: string;
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
                    "application/json": components["schemas"]["Appointment"];
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
            /**
             * @description `time_taken`: This time has just been taken; please look at the nearest other times.
             *     `customer_elsewhere`: This customer has another appointment at that time. If it is meant, say why.
             *     `hold_gone`: This hold was given back or used already; please choose a time again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `time_past`: This time has passed; please choose one that is still to come.
             *     `closed_day`: The hospital is closed on that day; please choose another.
             *     `on_leave`: The expert is on leave or the room out of use at that time; please choose another time or person.
             *     `outside_hours`: This is outside the bookable hours; please look at the free times.
             *     `too_far`: Bookings reach at most one year ahead.
             *     `not_bookable`: Nobody and no room is assigned to this service yet, so it cannot be booked.
             *     `unknown_service`: There is no such service, or it is no longer offered.
             *     `unknown_expert`: This expert does not give this service; please choose another.
             *     `same_time`: This is the time it already has.
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
    cancelAppointment: {
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
                    reason: string;
                    /** @enum {string} */
                    askedBy?: "customer" | "hospital";
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
                    "application/json": components["schemas"]["Appointment"];
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
        };
    };
    completeAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Appointment"];
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
        };
    };
    listBookable: {
        parameters: {
            query?: {
                /** @description UUIDv7 */
                departmentId?: string;
            };
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
                        items: components["schemas"]["BookableResource"][];
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
    setBookableHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "staff" | "room";
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hours: {
                        weekday: number;
                        /** @description HH:MM; past midnight goes on counting (26:00 = 02:00 of the next day) */
                        from: string;
                        /** @description HH:MM; past midnight goes on counting (26:00 = 02:00 of the next day) */
                        to: string;
                        validFrom?: string | null;
                        validUntil?: string | null;
                    }[];
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
                    "application/json": components["schemas"]["BookableResource"];
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
            /**
             * @description `unknown_resource`: There is no such person or room.
             *     `not_found`: Not found; it may have been moved or lies outside your scope.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `hours_overlap`: Two hours of one day overlap; please separate them.
             *     `hours_reversed`: The end must lie after the beginning.
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
    addBookableException: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "staff" | "room";
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "leave" | "closed" | "maintenance" | "extra";
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    startsAt: string;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    endsAt: string;
                    reason?: string;
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
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /** @enum {string} */
                        kind: "leave" | "closed" | "maintenance" | "extra";
                        /**
                         * Format: date-time
                         * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                         */
                        startsAt: string;
                        /**
                         * Format: date-time
                         * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                         */
                        endsAt: string;
                        reason: string;
                        affected: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                             */
                            startsAt: string;
                        }[];
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
            /**
             * @description `unknown_resource`: There is no such person or room.
             *     `not_found`: Not found; it may have been moved or lies outside your scope.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `hours_reversed`: The end must lie after the beginning.
             *     `range_too_long`: At most 31 days can be looked at in one go.
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
    removeBookableException: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
        };
    };
    listFeedback: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                view?: "mine" | "open" | "complaints" | "overdue" | "repeated" | "all";
                kind?: string;
                category?: string;
                severity?: string;
                channel?: string;
                state?: string;
                departmentId?: string;
                staffId?: string;
                handlerId?: string;
                /** @description UUIDv7 */
                customerId?: string;
                cause?: string;
                satisfied?: string;
                finding?: string;
                /** @description Calendar day in the hospital's zone */
                from?: string;
                /** @description Calendar day in the hospital's zone */
                to?: string;
            };
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
                        items: components["schemas"]["FeedbackRow"][];
                        nextCursor: string | null;
                        /**
                         * Format: date-time
                         * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                         */
                        now: string;
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
    recordFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "praise" | "suggestion" | "complaint";
                    /** @enum {string} */
                    channel: "desk" | "phone" | "web" | "wall_code" | "suggestion_box" | "survey" | "follow_up" | "review_page" | "email" | "letter";
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    customerId?: string;
                    /** @description Who said it, when not registered; left out: anonymous */
                    name?: string;
                    phone?: string;
                    matter: string;
                    statement: string;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    receivedAt?: string;
                    category?: string | null;
                    /** @enum {string} */
                    severity?: "slight" | "ordinary" | "serious";
                    place?: string;
                    happenedAt?: string | null;
                    happenedOn?: string | null;
                    staffIds?: string[];
                    departmentIds?: string[];
                    analysis?: string;
                    severalDepartments?: boolean;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    inquiryId?: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    visitId?: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    followUpId?: string;
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
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /** @description Counts changes; send it back as If-Match */
                        version: number;
                        /** @enum {string} */
                        kind: "praise" | "suggestion" | "complaint";
                        /** @enum {string} */
                        state: "received" | "accepted" | "investigating" | "found" | "planned" | "carried_out" | "decided" | "told" | "closed";
                        responsible: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            name: string;
                            nameEn: string;
                        } | null;
                        handler: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            name: string;
                            nameEn: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                         */
                        respondDueAt: string;
                        resultDueAt: string | null;
                        samePerson: number;
                        sameMatterId: string | null;
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
            /** @description `nobody_to_route_to`: Nobody can be put in charge; please first give somebody the role of complaint handler or service director. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unknown_department`: There is no such department; please choose again.
             *     `unknown_staff`: No such colleague works here; please choose again.
             *     `unknown_category`: The category is not on the list; please choose again.
             *     `unknown_customer`: This customer was not found; choose again, or record it as anonymous.
             *     `one_person`: Either choose a customer or say who it is, not both.
             *     `phone_not_possible`: This phone number cannot be right; please check its digits.
             *     `happened_in_future`: It cannot have happened, or been said, in the future.
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
    countFeedback: {
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
                        mine: number;
                        open: number;
                        complaints: number;
                        overdue: number;
                        repeated: number;
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
    feedbackFigures: {
        parameters: {
            query: {
                /** @description Calendar day in the hospital's zone */
                from: string;
                /** @description Calendar day in the hospital's zone */
                to: string;
            };
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
                    "application/json": components["schemas"]["FeedbackFigures"];
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
            /** @description `span_too_long`: Please choose a first and a last day, at most a year apart. */
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
    getFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["FeedbackDetail"];
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
        };
    };
    changeFeedback: {
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
                    category?: string | null;
                    /** @enum {string} */
                    severity?: "slight" | "ordinary" | "serious";
                    place?: string;
                    happenedAt?: string | null;
                    happenedOn?: string | null;
                    staffIds?: string[];
                    departmentIds?: string[];
                    analysis?: string;
                    severalDepartments?: boolean;
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
                    "application/json": components["schemas"]["FeedbackDetail"];
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
            /**
             * @description `wrong_state`: This cannot be done in the present state; please look again.
             *     `own_case`: Nobody handles a complaint about themselves; please choose another colleague.
             */
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
            /**
             * @description `unknown_department`: There is no such department; please choose again.
             *     `unknown_staff`: No such colleague works here; please choose again.
             *     `unknown_category`: The category is not on the list; please choose again.
             *     `happened_in_future`: It cannot have happened, or been said, in the future.
             */
            422: {
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
    takeFeedbackStep: {
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
                    /** @enum {string} */
                    step: "accept";
                    note?: string;
                } | {
                    /** @enum {string} */
                    step: "settle";
                    told: string;
                    /** @enum {string} */
                    satisfied: "satisfied" | "partly" | "dissatisfied" | "not_reached";
                    note?: string;
                } | {
                    /** @enum {string} */
                    step: "investigate";
                    teamIds?: string[];
                    note?: string;
                } | {
                    /** @enum {string} */
                    step: "statement";
                    note: string;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    at?: string;
                } | {
                    /** @enum {string} */
                    step: "talk";
                    note: string;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    at?: string;
                } | {
                    /** @enum {string} */
                    step: "note";
                    note: string;
                } | {
                    /** @enum {string} */
                    step: "find";
                    /** @enum {string} */
                    finding: "substantiated" | "partly" | "not";
                    cause?: string;
                    staffIds?: string[];
                    departmentIds?: string[];
                    note: string;
                } | {
                    /** @enum {string} */
                    step: "plan";
                    measures: {
                        /** @enum {string} */
                        kind: "explain" | "apologise" | "refund" | "redo" | "compensate" | "improve" | "discipline";
                        text: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        ownerId: string;
                        /**
                         * Format: date-time
                         * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                         */
                        dueAt: string;
                    }[];
                    note?: string;
                } | {
                    /** @enum {string} */
                    step: "measure";
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    measureId: string;
                    note?: string;
                } | {
                    /** @enum {string} */
                    step: "drop_measure";
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    measureId: string;
                    note: string;
                } | {
                    /** @enum {string} */
                    step: "decide";
                    /** @enum {string} */
                    decision: "adopted" | "declined";
                    reason?: string;
                    action?: {
                        text: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        ownerId: string;
                        /**
                         * Format: date-time
                         * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                         */
                        dueAt: string;
                    };
                } | {
                    /** @enum {string} */
                    step: "tell";
                    told: string;
                    /** @enum {string} */
                    satisfied?: "satisfied" | "partly" | "dissatisfied" | "not_reached";
                    close?: boolean;
                } | {
                    /** @enum {string} */
                    step: "thank";
                    told: string;
                    staffIds?: string[];
                } | {
                    /** @enum {string} */
                    step: "close";
                    note?: string;
                } | {
                    /** @enum {string} */
                    step: "reopen";
                    note: string;
                } | {
                    /** @enum {string} */
                    step: "extend";
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    dueAt: string;
                    note: string;
                    /** @enum {boolean} */
                    customerTold: true;
                } | {
                    /** @enum {string} */
                    step: "assign";
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    handlerId?: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    responsibleId?: string;
                    teamIds?: string[];
                    note?: string;
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
                    "application/json": components["schemas"]["FeedbackDetail"];
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
            /**
             * @description `unknown_measure`: There is no such measure; it may have been withdrawn or done.
             *     `not_found`: Not found; it may have been moved or lies outside your scope.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `wrong_state`: This cannot be done in the present state; please look again.
             *     `own_case`: Nobody handles a complaint about themselves; please choose another colleague.
             *     `last_measure`: At least one measure must remain; add another first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unknown_department`: There is no such department; please choose again.
             *     `unknown_staff`: No such colleague works here; please choose again.
             *     `unknown_category`: The category is not on the list; please choose again.
             *     `due_in_past`: The due time has passed; please choose one still to come.
             *     `not_later`: An extension must lie after the present due time.
             *     `reason_needed`: Please say why it is not adopted.
             *     `action_needed`: Adopting needs an action with owner and date.
             *     `satisfaction_needed`: Please record whether the customer is satisfied with the handling.
             *     `happened_in_future`: It cannot have happened, or been said, in the future.
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
    findArrivals: {
        parameters: {
            query?: {
                text?: string;
            };
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
                        items: components["schemas"]["Arrival"][];
                        foundBy: ("code" | "qr" | "name" | "phone" | "list" | "walk_in") | null;
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
    visitFigures: {
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
                        waiting: number;
                        inService: number;
                        overLimit: number;
                        meanWaitMinutes: number | null;
                        longestWaitMinutes: number | null;
                        arrived: number;
                        finished: number;
                        left: number;
                        firstVisits: number;
                        medianWaitMinutes: number | null;
                        ninetiethWaitMinutes: number | null;
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
    listVisits: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                view?: "open" | "waiting" | "in_service" | "finished" | "today" | "all";
                /** @description Calendar day in the hospital's zone */
                day?: string;
                /** @description UUIDv7 */
                departmentId?: string;
                /** @description UUIDv7 */
                expertId?: string;
                /** @description UUIDv7 */
                customerId?: string;
            };
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
                        items: components["schemas"]["Visit"][];
                        nextCursor: string | null;
                        /**
                         * Format: date-time
                         * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                         */
                        now: string;
                        waitLimitMinutes: number;
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
    openVisit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Scanned text of the QR, or the short code */
                    voucher?: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    appointmentId?: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    customerId?: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    departmentId?: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    serviceId?: string;
                    expertId?: string | null;
                    /** @enum {string} */
                    foundBy?: "code" | "qr" | "name" | "phone" | "list" | "walk_in";
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
                    "application/json": components["schemas"]["Visit"];
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
            /** @description `voucher_unknown`: No such voucher was found; check the code, or look by name or phone. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not_today`: This appointment is not for today. Move it to today first, or register a walk-in.
             *     `appointment_cancelled`: This appointment was cancelled. Register a walk-in, or book anew.
             *     `already_arrived`: The arrival has been registered already.
             *     `already_waiting`: This customer is already waiting at this department.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `where_to`: Choose the department or the service they came for.
             *     `unknown_customer`: There is no such customer; please register them first.
             *     `unknown_department`: There is no such department or service.
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
    getVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /** @description Counts changes; send it back as If-Match */
                        version: number;
                        /** @enum {string} */
                        state: "waiting" | "called" | "in_service" | "finished" | "left" | "undone";
                        /** @enum {string} */
                        kind: "booked" | "walk_in";
                        /** @enum {string} */
                        foundBy: "code" | "qr" | "name" | "phone" | "list" | "walk_in";
                        customer: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            name: string;
                            phoneMasked: string | null;
                            age: number | null;
                            vip: boolean;
                            level: string;
                            hasAllergies: boolean;
                            hasSpecialConditions: boolean;
                        };
                        appointment: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                             */
                            startsAt: string;
                        } | null;
                        service: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            nameZh: string;
                            nameEn: string;
                        } | null;
                        department: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            nameZh: string;
                            nameEn: string;
                        };
                        expert: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            name: string;
                            nameEn: string;
                            titleZh: string;
                            titleEn: string;
                        } | null;
                        room: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            nameZh: string;
                            nameEn: string;
                            floor: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                         */
                        arrivedAt: string;
                        calledAt: string | null;
                        callCount: number;
                        serviceStartedAt: string | null;
                        finishedAt: string | null;
                        leftAt: string | null;
                        firstVisit: boolean;
                        endReason: string;
                        /** @description What the caller may do now */
                        may: {
                            call: boolean;
                            back: boolean;
                            serve: boolean;
                            finish: boolean;
                            leave: boolean;
                            undo: boolean;
                        };
                        steps: {
                            /**
                             * Format: date-time
                             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                             */
                            at: string;
                            act: string;
                            actor: {
                                /**
                                 * Format: uuid
                                 * @description UUIDv7
                                 */
                                id: string;
                                name: string;
                                nameEn: string;
                            } | null;
                            fromState: ("waiting" | "called" | "in_service" | "finished" | "left" | "undone") | null;
                            /** @enum {string} */
                            toState: "waiting" | "called" | "in_service" | "finished" | "left" | "undone";
                            reason: string;
                        }[];
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
        };
    };
    callVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Visit"];
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
        };
    };
    backVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Visit"];
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
        };
    };
    serveVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Visit"];
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
        };
    };
    finishVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Visit"];
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
        };
    };
    leaveVisit: {
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
                    reason: string;
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
                    "application/json": components["schemas"]["Visit"];
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
        };
    };
    undoVisit: {
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
                    reason?: string;
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
                    "application/json": components["schemas"]["Visit"];
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
        };
    };
    listFollowUps: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                view?: "today" | "tomorrow" | "overdue" | "open" | "mine" | "no_plan" | "unreached" | "done";
                /** @description UUIDv7 */
                customerId?: string;
                /** @description UUIDv7 */
                ownerId?: string;
                trigger?: "first_visit" | "treatment" | "no_show" | "inquiry_not_booked" | "manual";
            };
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
                        items: components["schemas"]["FollowUp"][];
                        nextCursor: string | null;
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
    createFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    customerId: string;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    dueAt: string;
                    /** @enum {string} */
                    way?: "call" | "sms" | "wechat" | "email";
                    about: string;
                    ownerId?: string | null;
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
                    "application/json": components["schemas"]["FollowUp"];
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
            /** @description `no_contact`: This customer does not wish to be contacted; please do not call. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `call_again_in_past`: The agreed time has passed; please choose one to come.
             *     `unknown_colleague`: No such colleague works here; please choose again.
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
    countFollowUps: {
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
                        today: number;
                        tomorrow: number;
                        overdue: number;
                        mine: number;
                        noPlan: number;
                        unreached: number;
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
    followUpCoverage: {
        parameters: {
            query: {
                /** @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00 */
                from: string;
                /** @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00 */
                to: string;
            };
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
                    "application/json": components["schemas"]["FollowUpCoverage"];
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
        };
    };
    getFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["FollowUpDetail"];
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
        };
    };
    addFollowUpAttempt: {
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
                    /** @enum {string} */
                    outcome: "reached" | "no_answer" | "busy" | "switched_off" | "wrong_number" | "refused";
                    note?: string;
                    /**
                     * Format: date-time
                     * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                     */
                    callAgainAt?: string;
                    opinion?: {
                        /** @enum {string} */
                        kind: "praise" | "suggestion" | "complaint";
                        content: string;
                        category?: string;
                        /** @enum {string} */
                        severity?: "slight" | "ordinary" | "serious";
                    };
                    symptom?: {
                        /** @enum {string} */
                        level: "watch" | "today" | "urgent";
                    };
                    next?: {
                        /**
                         * Format: date-time
                         * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                         */
                        dueAt: string;
                        about: string;
                    };
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
                    "application/json": components["schemas"]["FollowUpDetail"];
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
            /**
             * @description `no_contact`: This customer does not wish to be contacted; please do not call.
             *     `quiet_hours`: These are quiet hours; please call after {opens}.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `call_again_in_past`: The agreed time has passed; please choose one to come.
             *     `opinion_needs_reached`: An opinion or a symptom can be noted only when the customer was reached.
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
    assignFollowUp: {
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
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    ownerId: string;
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
                    "application/json": components["schemas"]["FollowUp"];
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
            /** @description `unknown_colleague`: No such colleague works here; please choose again. */
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
    cancelFollowUp: {
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
                    reason: string;
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
                    "application/json": components["schemas"]["FollowUp"];
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
        };
    };
    reopenFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["FollowUp"];
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
        };
    };
    listFollowUpPlans: {
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
                        items: components["schemas"]["FollowUpPlan"][];
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
    createFollowUpPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    trigger: "first_visit" | "treatment" | "no_show" | "inquiry_not_booked";
                    offsetDays: number;
                    /** @enum {string} */
                    way: "call" | "sms" | "wechat" | "email";
                    scriptZh: string;
                    scriptEn: string;
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
                    "application/json": components["schemas"]["FollowUpPlan"];
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
            /** @description `plan_exists`: There already is a plan for this on that day. */
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
    changeFollowUpPlan: {
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
                    offsetDays?: number;
                    /** @enum {string} */
                    way?: "call" | "sms" | "wechat" | "email";
                    scriptZh?: string;
                    scriptEn?: string;
                    active?: boolean;
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
                    "application/json": components["schemas"]["FollowUpPlan"];
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
            /** @description `plan_exists`: There already is a plan for this on that day. */
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
    askTriage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
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
                    "application/json": components["schemas"]["TriageAnswer"];
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
        };
    };
    getTriageModel: {
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
                        model: components["schemas"]["TriageModel"] | null;
                        /** @description Closed inquiries since, counted up to 10,000 */
                        waiting: number;
                        needed: number;
                        earlier: {
                            /**
                             * Format: date-time
                             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                             */
                            learntAt: string;
                            lessons: number;
                            heldOut: number;
                            firstRight: number;
                            threeRight: number;
                        }[];
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
    learnTriage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lessons: number;
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
            /** @description `too_few_lessons`: There are too few closed inquiries to learn from ({count}; at least {needed} of two departments are needed). */
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
    listAnswers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                view?: "holds" | "proposed" | "mine" | "expired" | "retired" | "all";
                q?: string;
                /** @description UUIDv7 */
                departmentId?: string;
            };
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
                        items: components["schemas"]["AnswerRow"][];
                        nextCursor: string | null;
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
    createAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    questions: string[];
                    texts: components["schemas"]["AnswerTextsInput"];
                    departmentId?: string | null;
                    validFrom?: string | null;
                    validTo?: string | null;
                    propose?: boolean;
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
                    "application/json": components["schemas"]["Answer"];
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
            /**
             * @description `unknown_answer_department`: There is no such department, or it has been closed; please choose again.
             *     `forbidden_words`: It holds the forbidden words “{phrase}”; please word it otherwise.
             *     `unknown_variable`: There is no variable “{name}”; please choose from the list.
             *     `answer_days`: It cannot hold until a day before it begins to hold.
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
    countAnswers: {
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
                        proposed: number;
                        mine: number;
                        expired: number;
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
    listAnswerVariables: {
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
                        items: {
                            name: string;
                            zh: string;
                            en: string;
                            value: string;
                        }[];
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
    getAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Answer"];
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
        };
    };
    changeAnswer: {
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
                    questions: string[];
                    texts: components["schemas"]["AnswerTextsInput"];
                    departmentId?: string | null;
                    validFrom?: string | null;
                    validTo?: string | null;
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
                    "application/json": components["schemas"]["Answer"];
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
            /** @description `wrong_state`: This cannot be done in the present state; please look again. */
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
            /**
             * @description `unknown_answer_department`: There is no such department, or it has been closed; please choose again.
             *     `forbidden_words`: It holds the forbidden words “{phrase}”; please word it otherwise.
             *     `unknown_variable`: There is no variable “{name}”; please choose from the list.
             *     `answer_days`: It cannot hold until a day before it begins to hold.
             */
            422: {
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
    proposeAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Answer"];
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
            /** @description `wrong_state`: This cannot be done in the present state; please look again. */
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
    approveAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Answer"];
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
            /**
             * @description `wrong_state`: This cannot be done in the present state; please look again.
             *     `four_eyes`: An answer is approved by somebody other than who wrote it.
             */
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
    giveBackAnswer: {
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
                    note: string;
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
                    "application/json": components["schemas"]["Answer"];
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
            /** @description `wrong_state`: This cannot be done in the present state; please look again. */
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
    retireAnswer: {
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
                    reason: string;
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
                    "application/json": components["schemas"]["Answer"];
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
            /** @description `wrong_state`: This cannot be done in the present state; please look again. */
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
    reviveAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Answer"];
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
            /** @description `wrong_state`: This cannot be done in the present state; please look again. */
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
    suggestAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    departmentId?: string | null;
                    channel?: string;
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
                    "application/json": {
                        items: components["schemas"]["AnswerSuggestion"][];
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
    recordAnswerUse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    answerId: string;
                    /** @enum {string} */
                    act: "used" | "edited" | "ignored";
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    inquiryId?: string;
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
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
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
    listKnowledgeGaps: {
        parameters: {
            query?: {
                /** @description A day of the week meant; the running week unless said */
                week?: string;
            };
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
                        /**
                         * Format: date
                         * @description Calendar day in the hospital's zone
                         */
                        from: string;
                        /**
                         * Format: date
                         * @description Calendar day in the hospital's zone
                         */
                        to: string;
                        asked: number;
                        covered: number;
                        items: components["schemas"]["KnowledgeGap"][];
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
    listFiles: {
        parameters: {
            query: {
                ownerKind: string;
                /** @description UUIDv7 */
                ownerId: string;
            };
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
                        items: components["schemas"]["File"][];
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
            /** @description `not_signed_in`: Please sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown_owner_kind`: Records of this kind take no files. */
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
    addFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    ownerKind: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    ownerId: string;
                    /** Format: binary */
                    file: string;
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
                    "application/json": components["schemas"]["File"];
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
            /** @description `file_too_large`: The file is larger than {megabytes} MB; please make it smaller. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `file_type_unknown`: This kind of file is not known. Pictures, PDF and the like can be sent.
             *     `file_type_not_allowed`: This kind of file cannot be kept here; these can: {allowed}.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unknown_owner_kind`: Records of this kind take no files.
             *     `empty_file`: This file is empty; please choose another.
             *     `picture_too_big`: The picture has too many pixels; please make it smaller.
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
    getFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
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
            /** @description `not_found`: Not found; it may have been moved or lies outside your scope. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `file_withdrawn`: This file has been withdrawn.
             *     `content_missing`: The content of this file is gone; please tell your administrator.
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawFile: {
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
                    reason: string;
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
                    "application/json": components["schemas"]["File"];
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
            /** @description `not_found`: Not found; it may have been moved or lies outside your scope. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `file_withdrawn`: This file has been withdrawn. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    customerTimeline: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                /** @description Kinds, separated by commas: inquiry, appointment, visit, care, payment, follow_up, feedback, survey, points, message, recommendation, file, note, promise, record */
                kinds?: string;
                q?: string;
            };
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                        items: components["schemas"]["TimelineEntry"][];
                        nextCursor: string | null;
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
        };
    };
    timelineCounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                        all: number;
                        kinds: {
                            [key: string]: number;
                        };
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
        };
    };
    customerStanding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["CustomerStanding"];
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
        };
    };
    recordHistory: {
        parameters: {
            query: {
                cursor?: string;
                limit?: string;
                /** @description UUIDv7 */
                subjectId: string;
            };
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
                        items: components["schemas"]["TimelineEntry"][];
                        nextCursor: string | null;
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
    dailyReport: {
        parameters: {
            query?: {
                /** @description Calendar day in the hospital's zone */
                date?: string;
                live?: "true";
            };
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
                    "application/json": components["schemas"]["DailyReport"];
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
            /** @description `day_ahead`: That day has not come yet; please choose today or an earlier one. */
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
    figureRows: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                /** @description Calendar day in the hospital's zone */
                date?: string;
                /** @description UUIDv7 */
                personId?: string;
                channel?: string;
                /** @description UUIDv7 */
                departmentId?: string;
            };
            header?: never;
            path: {
                key: string;
            };
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
                        items: components["schemas"]["FigureRow"][];
                        nextCursor: string | null;
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
            /**
             * @description `unknown_figure`: There is no such figure.
             *     `not_found`: Not found; it may have been moved or lies outside your scope.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issuedReports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
            };
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
                        items: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            kind: string;
                            /**
                             * Format: date
                             * @description Calendar day in the hospital's zone
                             */
                            day: string;
                            /**
                             * Format: date-time
                             * @description Instant with zone, e.g. 2026-11-22T10:42:00+08:00
                             */
                            issuedAt: string;
                        }[];
                        nextCursor: string | null;
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
    search: {
        parameters: {
            query: {
                q: string;
                limit?: string;
                kinds?: string;
            };
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
                        customers: components["schemas"]["CustomerBrief"][];
                        appointments: components["schemas"]["FoundAppointment"][];
                        inquiries: components["schemas"]["FoundInquiry"][];
                        services: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            nameZh: string;
                            nameEn: string;
                            priceFen: number;
                            minutes: number;
                        }[];
                        staff: {
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
                        }[];
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
    listImportKinds: {
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
                        items: components["schemas"]["ImportKind"][];
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
    listImports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
            };
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
                        items: components["schemas"]["ImportBrief"][];
                        nextCursor: string | null;
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
    startImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    kind: string;
                    encoding?: string;
                    sheet?: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
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
            /** @description `table_too_large`: The file is too large (32 MB at most); please split it. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_a_table`: This is a web page, not a table; please export it as .xlsx or .csv. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unknown_import_kind`: Records of this kind cannot be imported.
             *     `table_empty`: There is nothing in this file; please choose one with a header and rows.
             *     `table_too_many_columns`: There are too many columns (200 at most); please remove those not needed.
             *     `table_unreadable`: This file cannot be read: no text in a usual encoding, or a damaged workbook. Save it as .xlsx or as .csv in UTF-8 and try again.
             *     `table_old_or_locked`: Workbooks of before 2007 (.xls) or under a password cannot be opened; save it as .xlsx without a password.
             *     `no_such_sheet`: The workbook has no such sheet.
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
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Import"];
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
        };
    };
    changeImport: {
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
                    mapping?: {
                        [key: string]: number | null;
                    };
                    choices?: {
                        [key: string]: string | null;
                    };
                    names?: {
                        [key: string]: {
                            [key: string]: string;
                        };
                    };
                    /** @enum {string} */
                    mode?: "all_or_nothing" | "skip_bad_rows";
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
                    "application/json": components["schemas"]["Import"];
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
            /** @description `stale_version`: Somebody has just changed this record; please look at the new content before saving. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unknown_column`: The file has no such column.
             *     `unknown_field`: There is no field "{field}".
             *     `unusable_choice`: The value chosen for "{field}" cannot be used; please choose again.
             */
            422: {
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
    listImportRows: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                bad?: "yes";
            };
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                        items: {
                            number: number;
                            /** @enum {string} */
                            state: "staged" | "good" | "bad" | "known" | "created" | "undone";
                            cells: string[] | null;
                            faults: {
                                field: string | null;
                                code: string;
                                zh: string;
                                en: string;
                            }[];
                        }[];
                        nextCursor: string | null;
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
        };
    };
    runImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
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
            /**
             * @description `undecided`: Some things are not decided yet; decide them before importing.
             *     `bad_rows_remain`: {count} rows are faulty and all-or-nothing is chosen; mend the file, or choose to skip them.
             *     `nothing_to_import`: No row can be imported: all are faulty or on record already.
             */
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
    undoImport: {
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
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
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
        };
    };
    discardImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Import"];
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
        };
    };
    getImportErrors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
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
        };
    };
    listExportLists: {
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
                        items: components["schemas"]["ExportList"][];
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
    listExports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
            };
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
                        items: components["schemas"]["Export"][];
                        nextCursor: string | null;
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
    startExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    list: string;
                    /** @description As in the query of the list */
                    filters?: {
                        [key: string]: unknown;
                    };
                    columns?: string[];
                    /** @description Only these rows of it, as chosen by hand */
                    ids?: string[];
                    /** @enum {string} */
                    format: "csv" | "xlsx";
                    /** @enum {string} */
                    locale?: "zh-CN" | "en";
                    reveal?: boolean;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
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
            /**
             * @description `reveal_not_allowed`: You may not see these values in full; export them masked.
             *     `not_allowed`: You do not have the right to do this; please ask your leader.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `exports_under_way`: Three of your exports are under way; please wait for one to end. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unknown_export_list`: There is no such list, or it cannot be exported.
             *     `unknown_export_column`: The list has no column "{column}".
             *     `reason_needed`: Say what the values in full are needed for.
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
    getExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
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
                    "application/json": components["schemas"]["Export"];
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
        };
    };
    getExportFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
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
            /** @description `export_not_ready`: The file is not ready yet; please wait. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `export_gone`: Files are kept for 24 hours; this one is gone. Please export again. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getToday: {
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
                    "application/json": components["schemas"]["Today"];
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
}
