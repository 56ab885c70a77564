-- What a release needs of the database: ten schemas, 45 tables.
CREATE SCHEMA core; CREATE SCHEMA events; CREATE SCHEMA feedback; CREATE SCHEMA identity;
CREATE SCHEMA integra; CREATE SCHEMA lead; CREATE SCHEMA marketing; CREATE SCHEMA newsletter;
CREATE SCHEMA read;

CREATE TYPE public.audit_action AS ENUM ('VIEW', 'CREATE', 'UPDATE', 'DELETE');
CREATE TYPE public.user_role AS ENUM ('SUPER_ADMIN', 'ADMIN', 'CUSTOMER_SUPPORT', 'STATION_MANAGER');
CREATE TYPE feedback.review_rating AS ENUM ('great', 'good', 'okay', 'could_be_better');
CREATE TYPE feedback.review_status AS ENUM ('pending', 'submitted', 'escalated', 'resolved', 'archived');

-- pgsnap: purpose="RBAC ready"
CREATE TABLE public.users (
    id uuid PRIMARY KEY,
    email varchar(255) NOT NULL UNIQUE,
    password_hash varchar(255) NOT NULL,
    first_name varchar(100) NOT NULL,
    last_name varchar(100) NOT NULL,
    phone varchar(20),
    role varchar(20) NOT NULL,
    is_active boolean NOT NULL,
    is_verified boolean NOT NULL,
    created_at timestamp NOT NULL,
    updated_at timestamp NOT NULL,
    assigned_station_id uuid
);
CREATE INDEX ON public.users (role);
-- pgsnap: purpose="Migration tracking"
CREATE TABLE public.alembic_version (version_num varchar(32) PRIMARY KEY);
CREATE TABLE public.audit_logs (id uuid PRIMARY KEY, action audit_action NOT NULL, old_values jsonb, new_values jsonb);
CREATE TABLE public.payments ();
CREATE TABLE public.invoices ();

-- pgsnap: purpose="Multi-tenant"
CREATE TABLE identity.stations (id uuid PRIMARY KEY, code varchar(20) NOT NULL UNIQUE, status varchar(20) NOT NULL);
CREATE INDEX ON identity.stations (status);
CREATE TABLE identity.station_users (
    user_id uuid NOT NULL REFERENCES public.users (id),
    station_id uuid NOT NULL REFERENCES identity.stations (id)
);
CREATE TABLE identity.station_access_tokens ();
CREATE TABLE identity.station_audit_logs ();
ALTER TABLE identity.station_audit_logs ENABLE ROW LEVEL SECURITY;

CREATE TABLE core.customers (
    id uuid PRIMARY KEY,
    station_id uuid NOT NULL,
    email_encrypted text NOT NULL,
    phone_encrypted text,
    deleted_at timestamp,
    UNIQUE (station_id, email_encrypted)
);
ALTER TABLE core.customers ENABLE ROW LEVEL SECURITY;
CREATE TABLE core.chefs (id uuid PRIMARY KEY);
CREATE TABLE core.bookings (
    id uuid PRIMARY KEY,
    customer_id uuid NOT NULL REFERENCES core.customers (id),
    chef_id uuid REFERENCES core.chefs (id),
    date date NOT NULL,
    party_adults integer NOT NULL CHECK (party_adults > 0),
    deposit_due_cents integer NOT NULL CHECK (deposit_due_cents >= 0),
    total_due_cents integer NOT NULL,
    deleted_at timestamp,
    CHECK (total_due_cents >= deposit_due_cents)
);
CREATE INDEX ON core.bookings (customer_id);
CREATE INDEX ON core.bookings (date);
ALTER TABLE core.bookings ENABLE ROW LEVEL SECURITY;
CREATE TABLE core.message_threads (
    id uuid PRIMARY KEY,
    customer_id uuid NOT NULL REFERENCES core.customers (id),
    channel varchar(8) NOT NULL,
    external_thread_id varchar(255),
    status varchar(9) NOT NULL,
    assigned_agent_id uuid,
    ai_mode boolean NOT NULL,
    last_message_at timestamp NOT NULL,
    created_at timestamp NOT NULL,
    updated_at timestamp NOT NULL,
    deleted_at timestamp,
    station_id uuid NOT NULL REFERENCES identity.stations (id)
);
ALTER TABLE core.message_threads ENABLE ROW LEVEL SECURITY;
CREATE TABLE core.messages (id uuid PRIMARY KEY, thread_id uuid NOT NULL REFERENCES core.message_threads (id));
CREATE TABLE core.reviews ();
CREATE TABLE core.social_threads ();
CREATE TABLE core.social_messages ();
CREATE TABLE core.addresses ();
CREATE TABLE core.booking_events ();
CREATE TABLE core.pricing_rules ();
CREATE TABLE core.social_accounts ();

CREATE TABLE feedback.customer_reviews (
    id uuid PRIMARY KEY,
    station_id uuid NOT NULL REFERENCES identity.stations (id),
    booking_id uuid NOT NULL REFERENCES core.bookings (id),
    customer_id uuid NOT NULL REFERENCES core.customers (id),
    rating feedback.review_rating,
    status feedback.review_status NOT NULL DEFAULT 'pending'
);
CREATE TABLE feedback.discount_coupons ();
CREATE TABLE feedback.review_escalations ();
CREATE TABLE events.domain_events ();
CREATE TABLE events.outbox ();
CREATE TABLE events.inbox ();
CREATE TABLE integra.call_sessions ();
CREATE TABLE integra.payment_events ();
CREATE TABLE integra.payment_matches ();
CREATE TABLE lead.leads (id uuid PRIMARY KEY);
CREATE TABLE lead.lead_contacts ();
CREATE TABLE lead.lead_context ();
CREATE TABLE lead.lead_events ();
-- pgsnap: level=low impact="Lead scoring feature not yet implemented" due="Week 3-4" resolution="Create it when lead scoring is developed"
CREATE TABLE lead.lead_scores (
    id uuid PRIMARY KEY,
    lead_id uuid NOT NULL REFERENCES lead.leads (id),
    score integer NOT NULL CHECK (score >= 0 AND score <= 100),
    confidence numeric(3,2) CHECK (confidence >= 0 AND confidence <= 1)
);
CREATE TABLE marketing.campaigns ();
CREATE TABLE marketing.qr_codes ();
CREATE TABLE marketing.qr_scans ();
CREATE TABLE newsletter.subscribers ();
CREATE TABLE newsletter.campaigns ();
CREATE TABLE newsletter.campaign_events ();
CREATE TABLE read.daily_bookings ();
CREATE TABLE read.station_totals ();
CREATE TABLE read.customer_totals ();
CREATE TABLE read.chef_calendar ();
