--
-- PostgreSQL database dump
--

\restrict p7YtRw2cQx9LmVb4KzHs8NfEjGd3uAoT1iXyC6rWnZkDe5MqSvUaPlJgBhOF0Ie

-- Dumped from database version 16.9
-- Dumped by pg_dump version 16.9

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: actionable_items; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.actionable_items (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    priority integer DEFAULT 0 NOT NULL,
    start_date date,
    end_date date,
    created_by uuid,
    updated_by uuid,
    metadata jsonb,
    reference text,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.actionable_items OWNER TO app;

--
-- Name: bills; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.bills (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    priority integer DEFAULT 0 NOT NULL,
    start_date date,
    end_date date,
    created_by uuid,
    updated_by uuid,
    metadata jsonb,
    reference text,
    language text DEFAULT 'fr'::text NOT NULL,
    assigned_to uuid,
    completed_at timestamp without time zone,
    reviewed_at timestamp without time zone,
    reviewed_by uuid,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.bills OWNER TO app;

--
-- Name: bookings; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.bookings (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.bookings OWNER TO app;

--
-- Name: budgets; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.budgets (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    priority integer DEFAULT 0 NOT NULL,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.budgets OWNER TO app;

--
-- Name: bugs; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.bugs (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    priority integer DEFAULT 0 NOT NULL,
    start_date date,
    end_date date,
    created_by uuid,
    updated_by uuid,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.bugs OWNER TO app;

--
-- Name: buildings; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.buildings (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    priority integer DEFAULT 0 NOT NULL,
    start_date date,
    end_date date,
    created_by uuid,
    updated_by uuid,
    metadata jsonb,
    reference text,
    language text DEFAULT 'fr'::text NOT NULL,
    assigned_to uuid,
    completed_at timestamp without time zone,
    reviewed_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.buildings OWNER TO app;

--
-- Name: common_spaces; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.common_spaces (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.common_spaces OWNER TO app;

--
-- Name: contacts; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.contacts (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.contacts OWNER TO app;

--
-- Name: demands; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.demands (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    priority integer DEFAULT 0 NOT NULL,
    start_date date,
    end_date date,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.demands OWNER TO app;

--
-- Name: demands_comments; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.demands_comments (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.demands_comments OWNER TO app;

--
-- Name: development_pillars; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.development_pillars (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.development_pillars OWNER TO app;

--
-- Name: documents; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.documents (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    priority integer DEFAULT 0 NOT NULL,
    start_date date,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.documents OWNER TO app;

--
-- Name: feature_request_upvotes; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.feature_request_upvotes (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    created_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.feature_request_upvotes OWNER TO app;

--
-- Name: feature_requests; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.feature_requests (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    priority integer DEFAULT 0 NOT NULL,
    start_date date,
    end_date date,
    created_by uuid,
    updated_by uuid,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.feature_requests OWNER TO app;

--
-- Name: features; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.features (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    priority integer DEFAULT 0 NOT NULL,
    start_date date,
    end_date date,
    created_by uuid,
    updated_by uuid,
    metadata jsonb,
    reference text,
    language text DEFAULT 'fr'::text NOT NULL,
    assigned_to uuid,
    completed_at timestamp without time zone,
    reviewed_at timestamp without time zone,
    reviewed_by uuid,
    file_path text,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.features OWNER TO app;

--
-- Name: framework_configuration; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.framework_configuration (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.framework_configuration OWNER TO app;

--
-- Name: improvement_suggestions; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.improvement_suggestions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    priority integer DEFAULT 0 NOT NULL,
    start_date date,
    end_date date,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.improvement_suggestions OWNER TO app;

--
-- Name: invitation_audit_log; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.invitation_audit_log (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.invitation_audit_log OWNER TO app;

--
-- Name: invitations; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.invitations (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    priority integer DEFAULT 0 NOT NULL,
    start_date date,
    end_date date,
    created_by uuid,
    updated_by uuid,
    metadata jsonb,
    reference text,
    language text DEFAULT 'fr'::text NOT NULL,
    assigned_to uuid,
    completed_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.invitations OWNER TO app;

--
-- Name: invoices; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.invoices (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    priority integer DEFAULT 0 NOT NULL,
    start_date date,
    end_date date,
    created_by uuid,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.invoices OWNER TO app;

--
-- Name: maintenance_requests; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.maintenance_requests (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    priority integer DEFAULT 0 NOT NULL,
    start_date date,
    end_date date,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.maintenance_requests OWNER TO app;

--
-- Name: metric_calibration_data; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.metric_calibration_data (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    priority integer DEFAULT 0 NOT NULL,
    start_date date,
    end_date date,
    created_by uuid,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.metric_calibration_data OWNER TO app;

--
-- Name: metric_effectiveness_tracking; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.metric_effectiveness_tracking (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    priority integer DEFAULT 0 NOT NULL,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.metric_effectiveness_tracking OWNER TO app;

--
-- Name: metric_predictions; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.metric_predictions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.metric_predictions OWNER TO app;

--
-- Name: monthly_budgets; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.monthly_budgets (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.monthly_budgets OWNER TO app;

--
-- Name: notifications; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.notifications (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.notifications OWNER TO app;

--
-- Name: old_bills; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.old_bills (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    priority integer DEFAULT 0 NOT NULL,
    start_date date,
    end_date date,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.old_bills OWNER TO app;

--
-- Name: organizations; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.organizations (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.organizations OWNER TO app;

--
-- Name: password_reset_tokens; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.password_reset_tokens (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.password_reset_tokens OWNER TO app;

--
-- Name: permissions; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.permissions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.permissions OWNER TO app;

--
-- Name: prediction_validations; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.prediction_validations (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.prediction_validations OWNER TO app;

--
-- Name: quality_issues; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.quality_issues (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    priority integer DEFAULT 0 NOT NULL,
    start_date date,
    end_date date,
    created_by uuid,
    updated_by uuid,
    metadata jsonb,
    reference text,
    language text DEFAULT 'fr'::text NOT NULL,
    assigned_to uuid,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.quality_issues OWNER TO app;

--
-- Name: quality_metrics; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.quality_metrics (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    created_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.quality_metrics OWNER TO app;

--
-- Name: residences; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.residences (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    priority integer DEFAULT 0 NOT NULL,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.residences OWNER TO app;

--
-- Name: role_permissions; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.role_permissions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.role_permissions OWNER TO app;

--
-- Name: session; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.session (
    sid character varying NOT NULL,
    sess json NOT NULL,
    expire timestamp(6) without time zone NOT NULL
);


ALTER TABLE public.session OWNER TO app;

--
-- Name: ssl_certificates; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.ssl_certificates (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    priority integer DEFAULT 0 NOT NULL,
    start_date date,
    end_date date,
    created_by uuid,
    updated_by uuid,
    metadata jsonb,
    reference text,
    language text DEFAULT 'fr'::text NOT NULL,
    assigned_to uuid,
    completed_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.ssl_certificates OWNER TO app;

--
-- Name: user_booking_restrictions; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.user_booking_restrictions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.user_booking_restrictions OWNER TO app;

--
-- Name: user_organizations; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.user_organizations (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.user_organizations OWNER TO app;

--
-- Name: user_permissions; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.user_permissions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.user_permissions OWNER TO app;

--
-- Name: user_residences; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.user_residences (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.user_residences OWNER TO app;

--
-- Name: user_time_limits; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.user_time_limits (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.user_time_limits OWNER TO app;

--
-- Name: users; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.users (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    description text,
    organization_id uuid,
    user_id uuid,
    title text,
    type text,
    is_active boolean DEFAULT true NOT NULL,
    notes text,
    amount numeric(12,2),
    category text,
    created_at timestamp without time zone DEFAULT now() NOT NULL,
    updated_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.users OWNER TO app;

--
-- Name: workspace_status; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.workspace_status (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    created_at timestamp without time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.workspace_status OWNER TO app;

--
-- Name: actionable_items actionable_items_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.actionable_items
    ADD CONSTRAINT actionable_items_pkey PRIMARY KEY (id);


--
-- Name: bills bills_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.bills
    ADD CONSTRAINT bills_pkey PRIMARY KEY (id);


--
-- Name: bookings bookings_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.bookings
    ADD CONSTRAINT bookings_pkey PRIMARY KEY (id);


--
-- Name: budgets budgets_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.budgets
    ADD CONSTRAINT budgets_pkey PRIMARY KEY (id);


--
-- Name: bugs bugs_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.bugs
    ADD CONSTRAINT bugs_pkey PRIMARY KEY (id);


--
-- Name: buildings buildings_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.buildings
    ADD CONSTRAINT buildings_pkey PRIMARY KEY (id);


--
-- Name: common_spaces common_spaces_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.common_spaces
    ADD CONSTRAINT common_spaces_pkey PRIMARY KEY (id);


--
-- Name: contacts contacts_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_pkey PRIMARY KEY (id);


--
-- Name: demands demands_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.demands
    ADD CONSTRAINT demands_pkey PRIMARY KEY (id);


--
-- Name: demands_comments demands_comments_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.demands_comments
    ADD CONSTRAINT demands_comments_pkey PRIMARY KEY (id);


--
-- Name: development_pillars development_pillars_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.development_pillars
    ADD CONSTRAINT development_pillars_pkey PRIMARY KEY (id);


--
-- Name: documents documents_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.documents
    ADD CONSTRAINT documents_pkey PRIMARY KEY (id);


--
-- Name: feature_request_upvotes feature_request_upvotes_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.feature_request_upvotes
    ADD CONSTRAINT feature_request_upvotes_pkey PRIMARY KEY (id);


--
-- Name: feature_requests feature_requests_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.feature_requests
    ADD CONSTRAINT feature_requests_pkey PRIMARY KEY (id);


--
-- Name: features features_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.features
    ADD CONSTRAINT features_pkey PRIMARY KEY (id);


--
-- Name: framework_configuration framework_configuration_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.framework_configuration
    ADD CONSTRAINT framework_configuration_pkey PRIMARY KEY (id);


--
-- Name: improvement_suggestions improvement_suggestions_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.improvement_suggestions
    ADD CONSTRAINT improvement_suggestions_pkey PRIMARY KEY (id);


--
-- Name: invitation_audit_log invitation_audit_log_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.invitation_audit_log
    ADD CONSTRAINT invitation_audit_log_pkey PRIMARY KEY (id);


--
-- Name: invitations invitations_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_pkey PRIMARY KEY (id);


--
-- Name: invoices invoices_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_pkey PRIMARY KEY (id);


--
-- Name: maintenance_requests maintenance_requests_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.maintenance_requests
    ADD CONSTRAINT maintenance_requests_pkey PRIMARY KEY (id);


--
-- Name: metric_calibration_data metric_calibration_data_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.metric_calibration_data
    ADD CONSTRAINT metric_calibration_data_pkey PRIMARY KEY (id);


--
-- Name: metric_effectiveness_tracking metric_effectiveness_tracking_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.metric_effectiveness_tracking
    ADD CONSTRAINT metric_effectiveness_tracking_pkey PRIMARY KEY (id);


--
-- Name: metric_predictions metric_predictions_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.metric_predictions
    ADD CONSTRAINT metric_predictions_pkey PRIMARY KEY (id);


--
-- Name: monthly_budgets monthly_budgets_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.monthly_budgets
    ADD CONSTRAINT monthly_budgets_pkey PRIMARY KEY (id);


--
-- Name: notifications notifications_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.notifications
    ADD CONSTRAINT notifications_pkey PRIMARY KEY (id);


--
-- Name: old_bills old_bills_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.old_bills
    ADD CONSTRAINT old_bills_pkey PRIMARY KEY (id);


--
-- Name: organizations organizations_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.organizations
    ADD CONSTRAINT organizations_pkey PRIMARY KEY (id);


--
-- Name: password_reset_tokens password_reset_tokens_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.password_reset_tokens
    ADD CONSTRAINT password_reset_tokens_pkey PRIMARY KEY (id);


--
-- Name: permissions permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.permissions
    ADD CONSTRAINT permissions_pkey PRIMARY KEY (id);


--
-- Name: prediction_validations prediction_validations_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.prediction_validations
    ADD CONSTRAINT prediction_validations_pkey PRIMARY KEY (id);


--
-- Name: quality_issues quality_issues_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.quality_issues
    ADD CONSTRAINT quality_issues_pkey PRIMARY KEY (id);


--
-- Name: quality_metrics quality_metrics_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.quality_metrics
    ADD CONSTRAINT quality_metrics_pkey PRIMARY KEY (id);


--
-- Name: residences residences_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.residences
    ADD CONSTRAINT residences_pkey PRIMARY KEY (id);


--
-- Name: role_permissions role_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.role_permissions
    ADD CONSTRAINT role_permissions_pkey PRIMARY KEY (id);


--
-- Name: session session_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (sid);


--
-- Name: ssl_certificates ssl_certificates_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.ssl_certificates
    ADD CONSTRAINT ssl_certificates_pkey PRIMARY KEY (id);


--
-- Name: user_booking_restrictions user_booking_restrictions_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_booking_restrictions
    ADD CONSTRAINT user_booking_restrictions_pkey PRIMARY KEY (id);


--
-- Name: user_organizations user_organizations_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_organizations
    ADD CONSTRAINT user_organizations_pkey PRIMARY KEY (id);


--
-- Name: user_permissions user_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_permissions
    ADD CONSTRAINT user_permissions_pkey PRIMARY KEY (id);


--
-- Name: user_residences user_residences_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_residences
    ADD CONSTRAINT user_residences_pkey PRIMARY KEY (id);


--
-- Name: user_time_limits user_time_limits_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_time_limits
    ADD CONSTRAINT user_time_limits_pkey PRIMARY KEY (id);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- Name: workspace_status workspace_status_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.workspace_status
    ADD CONSTRAINT workspace_status_pkey PRIMARY KEY (id);


--
-- Name: actionable_items actionable_items_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.actionable_items
    ADD CONSTRAINT actionable_items_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: actionable_items actionable_items_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.actionable_items
    ADD CONSTRAINT actionable_items_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: bills bills_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.bills
    ADD CONSTRAINT bills_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: bills bills_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.bills
    ADD CONSTRAINT bills_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: bookings bookings_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.bookings
    ADD CONSTRAINT bookings_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: bookings bookings_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.bookings
    ADD CONSTRAINT bookings_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: budgets budgets_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.budgets
    ADD CONSTRAINT budgets_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: budgets budgets_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.budgets
    ADD CONSTRAINT budgets_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: bugs bugs_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.bugs
    ADD CONSTRAINT bugs_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: bugs bugs_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.bugs
    ADD CONSTRAINT bugs_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: buildings buildings_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.buildings
    ADD CONSTRAINT buildings_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: buildings buildings_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.buildings
    ADD CONSTRAINT buildings_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: common_spaces common_spaces_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.common_spaces
    ADD CONSTRAINT common_spaces_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: common_spaces common_spaces_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.common_spaces
    ADD CONSTRAINT common_spaces_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: contacts contacts_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: contacts contacts_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: demands demands_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.demands
    ADD CONSTRAINT demands_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: demands demands_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.demands
    ADD CONSTRAINT demands_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: demands_comments demands_comments_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.demands_comments
    ADD CONSTRAINT demands_comments_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: demands_comments demands_comments_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.demands_comments
    ADD CONSTRAINT demands_comments_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: development_pillars development_pillars_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.development_pillars
    ADD CONSTRAINT development_pillars_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: development_pillars development_pillars_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.development_pillars
    ADD CONSTRAINT development_pillars_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: documents documents_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.documents
    ADD CONSTRAINT documents_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: documents documents_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.documents
    ADD CONSTRAINT documents_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: feature_requests feature_requests_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.feature_requests
    ADD CONSTRAINT feature_requests_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: feature_requests feature_requests_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.feature_requests
    ADD CONSTRAINT feature_requests_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: features features_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.features
    ADD CONSTRAINT features_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: features features_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.features
    ADD CONSTRAINT features_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: improvement_suggestions improvement_suggestions_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.improvement_suggestions
    ADD CONSTRAINT improvement_suggestions_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: improvement_suggestions improvement_suggestions_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.improvement_suggestions
    ADD CONSTRAINT improvement_suggestions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: invitation_audit_log invitation_audit_log_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.invitation_audit_log
    ADD CONSTRAINT invitation_audit_log_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: invitation_audit_log invitation_audit_log_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.invitation_audit_log
    ADD CONSTRAINT invitation_audit_log_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: invitations invitations_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: invitations invitations_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: invoices invoices_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: invoices invoices_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: maintenance_requests maintenance_requests_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.maintenance_requests
    ADD CONSTRAINT maintenance_requests_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: maintenance_requests maintenance_requests_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.maintenance_requests
    ADD CONSTRAINT maintenance_requests_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: metric_calibration_data metric_calibration_data_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.metric_calibration_data
    ADD CONSTRAINT metric_calibration_data_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: metric_calibration_data metric_calibration_data_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.metric_calibration_data
    ADD CONSTRAINT metric_calibration_data_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: metric_effectiveness_tracking metric_effectiveness_tracking_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.metric_effectiveness_tracking
    ADD CONSTRAINT metric_effectiveness_tracking_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: metric_effectiveness_tracking metric_effectiveness_tracking_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.metric_effectiveness_tracking
    ADD CONSTRAINT metric_effectiveness_tracking_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: metric_predictions metric_predictions_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.metric_predictions
    ADD CONSTRAINT metric_predictions_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: metric_predictions metric_predictions_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.metric_predictions
    ADD CONSTRAINT metric_predictions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: monthly_budgets monthly_budgets_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.monthly_budgets
    ADD CONSTRAINT monthly_budgets_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: monthly_budgets monthly_budgets_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.monthly_budgets
    ADD CONSTRAINT monthly_budgets_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: notifications notifications_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.notifications
    ADD CONSTRAINT notifications_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: notifications notifications_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.notifications
    ADD CONSTRAINT notifications_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: old_bills old_bills_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.old_bills
    ADD CONSTRAINT old_bills_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: old_bills old_bills_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.old_bills
    ADD CONSTRAINT old_bills_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: organizations organizations_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.organizations
    ADD CONSTRAINT organizations_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: password_reset_tokens password_reset_tokens_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.password_reset_tokens
    ADD CONSTRAINT password_reset_tokens_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: password_reset_tokens password_reset_tokens_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.password_reset_tokens
    ADD CONSTRAINT password_reset_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: permissions permissions_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.permissions
    ADD CONSTRAINT permissions_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: permissions permissions_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.permissions
    ADD CONSTRAINT permissions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: prediction_validations prediction_validations_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.prediction_validations
    ADD CONSTRAINT prediction_validations_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: prediction_validations prediction_validations_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.prediction_validations
    ADD CONSTRAINT prediction_validations_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: quality_issues quality_issues_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.quality_issues
    ADD CONSTRAINT quality_issues_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: quality_issues quality_issues_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.quality_issues
    ADD CONSTRAINT quality_issues_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: residences residences_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.residences
    ADD CONSTRAINT residences_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: residences residences_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.residences
    ADD CONSTRAINT residences_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: ssl_certificates ssl_certificates_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.ssl_certificates
    ADD CONSTRAINT ssl_certificates_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: ssl_certificates ssl_certificates_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.ssl_certificates
    ADD CONSTRAINT ssl_certificates_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: user_booking_restrictions user_booking_restrictions_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_booking_restrictions
    ADD CONSTRAINT user_booking_restrictions_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: user_organizations user_organizations_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_organizations
    ADD CONSTRAINT user_organizations_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: user_organizations user_organizations_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_organizations
    ADD CONSTRAINT user_organizations_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: user_residences user_residences_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_residences
    ADD CONSTRAINT user_residences_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: user_residences user_residences_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_residences
    ADD CONSTRAINT user_residences_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: user_time_limits user_time_limits_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_time_limits
    ADD CONSTRAINT user_time_limits_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- Name: users users_organization_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(id);


--
-- PostgreSQL database dump complete
--

\unrestrict p7YtRw2cQx9LmVb4KzHs8NfEjGd3uAoT1iXyC6rWnZkDe5MqSvUaPlJgBhOF0Ie

