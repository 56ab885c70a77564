--
-- PostgreSQL database dump
--


-- Dumped from database version 15.20 (Debian 15.20-0+deb12u1)
-- Dumped by pg_dump version 15.20 (Debian 15.20-0+deb12u1)

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

--
-- Name: core; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA core;


--
-- Name: events; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA events;


--
-- Name: feedback; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA feedback;


--
-- Name: identity; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA identity;


--
-- Name: integra; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA integra;


--
-- Name: lead; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA lead;


--
-- Name: marketing; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA marketing;


--
-- Name: newsletter; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA newsletter;


--
-- Name: read; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA read;


--
-- Name: review_rating; Type: TYPE; Schema: feedback; Owner: -
--

CREATE TYPE feedback.review_rating AS ENUM (
    'great',
    'good',
    'okay',
    'could_be_better'
);


--
-- Name: review_status; Type: TYPE; Schema: feedback; Owner: -
--

CREATE TYPE feedback.review_status AS ENUM (
    'pending',
    'submitted',
    'escalated',
    'resolved',
    'archived'
);


--
-- Name: audit_action; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.audit_action AS ENUM (
    'VIEW',
    'CREATE',
    'UPDATE',
    'DELETE'
);


--
-- Name: user_role; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.user_role AS ENUM (
    'SUPER_ADMIN',
    'ADMIN',
    'CUSTOMER_SUPPORT',
    'STATION_MANAGER'
);


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: addresses; Type: TABLE; Schema: core; Owner: -
--

CREATE TABLE core.addresses (
    id uuid NOT NULL
);


--
-- Name: booking_events; Type: TABLE; Schema: core; Owner: -
--

CREATE TABLE core.booking_events (
    id uuid NOT NULL
);


--
-- Name: bookings; Type: TABLE; Schema: core; Owner: -
--

CREATE TABLE core.bookings (
    id uuid NOT NULL,
    customer_id uuid NOT NULL,
    chef_id uuid,
    date date NOT NULL,
    party_adults integer NOT NULL,
    deposit_due_cents integer NOT NULL,
    total_due_cents integer NOT NULL,
    deleted_at timestamp without time zone,
    CONSTRAINT bookings_check CHECK ((total_due_cents >= deposit_due_cents)),
    CONSTRAINT bookings_deposit_due_cents_check CHECK ((deposit_due_cents >= 0)),
    CONSTRAINT bookings_party_adults_check CHECK ((party_adults > 0))
);


--
-- Name: chefs; Type: TABLE; Schema: core; Owner: -
--

CREATE TABLE core.chefs (
    id uuid NOT NULL
);


--
-- Name: customers; Type: TABLE; Schema: core; Owner: -
--

CREATE TABLE core.customers (
    id uuid NOT NULL,
    station_id uuid NOT NULL,
    email_encrypted text NOT NULL,
    phone_encrypted text,
    deleted_at timestamp without time zone
);


--
-- Name: message_threads; Type: TABLE; Schema: core; Owner: -
--

CREATE TABLE core.message_threads (
    id uuid NOT NULL,
    customer_id uuid NOT NULL,
    channel character varying(8) NOT NULL,
    external_thread_id character varying(255),
    status character varying(9) NOT NULL,
    assigned_agent_id uuid,
    ai_mode boolean NOT NULL,
    last_message_at timestamp without time zone NOT NULL,
    created_at timestamp without time zone NOT NULL,
    updated_at timestamp without time zone NOT NULL,
    deleted_at timestamp without time zone,
    station_id uuid NOT NULL
);


--
-- Name: messages; Type: TABLE; Schema: core; Owner: -
--

CREATE TABLE core.messages (
    id uuid NOT NULL,
    thread_id uuid NOT NULL
);


--
-- Name: pricing_rules; Type: TABLE; Schema: core; Owner: -
--

CREATE TABLE core.pricing_rules (
    id uuid NOT NULL
);


--
-- Name: reviews; Type: TABLE; Schema: core; Owner: -
--

CREATE TABLE core.reviews (
    id uuid NOT NULL
);


--
-- Name: social_accounts; Type: TABLE; Schema: core; Owner: -
--

CREATE TABLE core.social_accounts (
    id uuid NOT NULL
);


--
-- Name: social_messages; Type: TABLE; Schema: core; Owner: -
--

CREATE TABLE core.social_messages (
    id uuid NOT NULL
);


--
-- Name: social_threads; Type: TABLE; Schema: core; Owner: -
--

CREATE TABLE core.social_threads (
    id uuid NOT NULL
);


--
-- Name: domain_events; Type: TABLE; Schema: events; Owner: -
--

CREATE TABLE events.domain_events (
    id uuid NOT NULL
);


--
-- Name: inbox; Type: TABLE; Schema: events; Owner: -
--

CREATE TABLE events.inbox (
    id uuid NOT NULL
);


--
-- Name: outbox; Type: TABLE; Schema: events; Owner: -
--

CREATE TABLE events.outbox (
    id uuid NOT NULL
);


--
-- Name: customer_reviews; Type: TABLE; Schema: feedback; Owner: -
--

CREATE TABLE feedback.customer_reviews (
    id uuid NOT NULL,
    station_id uuid NOT NULL,
    booking_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    rating feedback.review_rating,
    status feedback.review_status DEFAULT 'pending'::feedback.review_status NOT NULL
);


--
-- Name: discount_coupons; Type: TABLE; Schema: feedback; Owner: -
--

CREATE TABLE feedback.discount_coupons (
    id uuid NOT NULL
);


--
-- Name: review_escalations; Type: TABLE; Schema: feedback; Owner: -
--

CREATE TABLE feedback.review_escalations (
    id uuid NOT NULL
);


--
-- Name: station_access_tokens; Type: TABLE; Schema: identity; Owner: -
--

CREATE TABLE identity.station_access_tokens (
    id uuid NOT NULL
);


--
-- Name: station_audit_logs; Type: TABLE; Schema: identity; Owner: -
--

CREATE TABLE identity.station_audit_logs (
    id uuid NOT NULL
);


--
-- Name: station_users; Type: TABLE; Schema: identity; Owner: -
--

CREATE TABLE identity.station_users (
    user_id uuid NOT NULL,
    station_id uuid NOT NULL
);


--
-- Name: stations; Type: TABLE; Schema: identity; Owner: -
--

CREATE TABLE identity.stations (
    id uuid NOT NULL,
    code character varying(20) NOT NULL,
    status character varying(20) NOT NULL
);


--
-- Name: call_sessions; Type: TABLE; Schema: integra; Owner: -
--

CREATE TABLE integra.call_sessions (
    id uuid NOT NULL
);


--
-- Name: payment_events; Type: TABLE; Schema: integra; Owner: -
--

CREATE TABLE integra.payment_events (
    id uuid NOT NULL
);


--
-- Name: payment_matches; Type: TABLE; Schema: integra; Owner: -
--

CREATE TABLE integra.payment_matches (
    id uuid NOT NULL
);


--
-- Name: lead_contacts; Type: TABLE; Schema: lead; Owner: -
--

CREATE TABLE lead.lead_contacts (
    id uuid NOT NULL
);


--
-- Name: lead_context; Type: TABLE; Schema: lead; Owner: -
--

CREATE TABLE lead.lead_context (
    id uuid NOT NULL
);


--
-- Name: lead_events; Type: TABLE; Schema: lead; Owner: -
--

CREATE TABLE lead.lead_events (
    id uuid NOT NULL
);


--
-- Name: leads; Type: TABLE; Schema: lead; Owner: -
--

CREATE TABLE lead.leads (
    id uuid NOT NULL
);


--
-- Name: campaigns; Type: TABLE; Schema: marketing; Owner: -
--

CREATE TABLE marketing.campaigns (
    id uuid NOT NULL
);


--
-- Name: qr_codes; Type: TABLE; Schema: marketing; Owner: -
--

CREATE TABLE marketing.qr_codes (
    id uuid NOT NULL
);


--
-- Name: qr_scans; Type: TABLE; Schema: marketing; Owner: -
--

CREATE TABLE marketing.qr_scans (
    id uuid NOT NULL
);


--
-- Name: campaign_events; Type: TABLE; Schema: newsletter; Owner: -
--

CREATE TABLE newsletter.campaign_events (
    id uuid NOT NULL
);


--
-- Name: campaigns; Type: TABLE; Schema: newsletter; Owner: -
--

CREATE TABLE newsletter.campaigns (
    id uuid NOT NULL
);


--
-- Name: subscribers; Type: TABLE; Schema: newsletter; Owner: -
--

CREATE TABLE newsletter.subscribers (
    id uuid NOT NULL
);


--
-- Name: alembic_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);


--
-- Name: audit_logs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_logs (
    id uuid NOT NULL,
    action public.audit_action NOT NULL,
    old_values jsonb,
    new_values jsonb
);


--
-- Name: invoices; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invoices (
    id uuid NOT NULL
);


--
-- Name: payments; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payments (
    id uuid NOT NULL
);


--
-- Name: users; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.users (
    id uuid NOT NULL,
    email character varying(255) NOT NULL,
    password_hash character varying(255) NOT NULL,
    first_name character varying(100) NOT NULL,
    last_name character varying(100) NOT NULL,
    phone character varying(20),
    role character varying(20) NOT NULL,
    is_active boolean NOT NULL,
    is_verified boolean NOT NULL,
    created_at timestamp without time zone NOT NULL,
    updated_at timestamp without time zone NOT NULL,
    assigned_station_id uuid
);


--
-- Name: chef_calendar; Type: TABLE; Schema: read; Owner: -
--

CREATE TABLE read.chef_calendar (
    id uuid NOT NULL
);


--
-- Name: customer_totals; Type: TABLE; Schema: read; Owner: -
--

CREATE TABLE read.customer_totals (
    id uuid NOT NULL
);


--
-- Name: daily_bookings; Type: TABLE; Schema: read; Owner: -
--

CREATE TABLE read.daily_bookings (
    id uuid NOT NULL
);


--
-- Name: station_totals; Type: TABLE; Schema: read; Owner: -
--

CREATE TABLE read.station_totals (
    id uuid NOT NULL
);


--
-- Name: addresses addresses_pkey; Type: CONSTRAINT; Schema: core; Owner: -
--

ALTER TABLE ONLY core.addresses
    ADD CONSTRAINT addresses_pkey PRIMARY KEY (id);


--
-- Name: booking_events booking_events_pkey; Type: CONSTRAINT; Schema: core; Owner: -
--

ALTER TABLE ONLY core.booking_events
    ADD CONSTRAINT booking_events_pkey PRIMARY KEY (id);


--
-- Name: bookings bookings_pkey; Type: CONSTRAINT; Schema: core; Owner: -
--

ALTER TABLE ONLY core.bookings
    ADD CONSTRAINT bookings_pkey PRIMARY KEY (id);


--
-- Name: chefs chefs_pkey; Type: CONSTRAINT; Schema: core; Owner: -
--

ALTER TABLE ONLY core.chefs
    ADD CONSTRAINT chefs_pkey PRIMARY KEY (id);


--
-- Name: customers customers_pkey; Type: CONSTRAINT; Schema: core; Owner: -
--

ALTER TABLE ONLY core.customers
    ADD CONSTRAINT customers_pkey PRIMARY KEY (id);


--
-- Name: customers customers_station_id_email_encrypted_key; Type: CONSTRAINT; Schema: core; Owner: -
--

ALTER TABLE ONLY core.customers
    ADD CONSTRAINT customers_station_id_email_encrypted_key UNIQUE (station_id, email_encrypted);


--
-- Name: message_threads message_threads_pkey; Type: CONSTRAINT; Schema: core; Owner: -
--

ALTER TABLE ONLY core.message_threads
    ADD CONSTRAINT message_threads_pkey PRIMARY KEY (id);


--
-- Name: messages messages_pkey; Type: CONSTRAINT; Schema: core; Owner: -
--

ALTER TABLE ONLY core.messages
    ADD CONSTRAINT messages_pkey PRIMARY KEY (id);


--
-- Name: pricing_rules pricing_rules_pkey; Type: CONSTRAINT; Schema: core; Owner: -
--

ALTER TABLE ONLY core.pricing_rules
    ADD CONSTRAINT pricing_rules_pkey PRIMARY KEY (id);


--
-- Name: reviews reviews_pkey; Type: CONSTRAINT; Schema: core; Owner: -
--

ALTER TABLE ONLY core.reviews
    ADD CONSTRAINT reviews_pkey PRIMARY KEY (id);


--
-- Name: social_accounts social_accounts_pkey; Type: CONSTRAINT; Schema: core; Owner: -
--

ALTER TABLE ONLY core.social_accounts
    ADD CONSTRAINT social_accounts_pkey PRIMARY KEY (id);


--
-- Name: social_messages social_messages_pkey; Type: CONSTRAINT; Schema: core; Owner: -
--

ALTER TABLE ONLY core.social_messages
    ADD CONSTRAINT social_messages_pkey PRIMARY KEY (id);


--
-- Name: social_threads social_threads_pkey; Type: CONSTRAINT; Schema: core; Owner: -
--

ALTER TABLE ONLY core.social_threads
    ADD CONSTRAINT social_threads_pkey PRIMARY KEY (id);


--
-- Name: domain_events domain_events_pkey; Type: CONSTRAINT; Schema: events; Owner: -
--

ALTER TABLE ONLY events.domain_events
    ADD CONSTRAINT domain_events_pkey PRIMARY KEY (id);


--
-- Name: inbox inbox_pkey; Type: CONSTRAINT; Schema: events; Owner: -
--

ALTER TABLE ONLY events.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (id);


--
-- Name: outbox outbox_pkey; Type: CONSTRAINT; Schema: events; Owner: -
--

ALTER TABLE ONLY events.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);


--
-- Name: customer_reviews customer_reviews_pkey; Type: CONSTRAINT; Schema: feedback; Owner: -
--

ALTER TABLE ONLY feedback.customer_reviews
    ADD CONSTRAINT customer_reviews_pkey PRIMARY KEY (id);


--
-- Name: discount_coupons discount_coupons_pkey; Type: CONSTRAINT; Schema: feedback; Owner: -
--

ALTER TABLE ONLY feedback.discount_coupons
    ADD CONSTRAINT discount_coupons_pkey PRIMARY KEY (id);


--
-- Name: review_escalations review_escalations_pkey; Type: CONSTRAINT; Schema: feedback; Owner: -
--

ALTER TABLE ONLY feedback.review_escalations
    ADD CONSTRAINT review_escalations_pkey PRIMARY KEY (id);


--
-- Name: station_access_tokens station_access_tokens_pkey; Type: CONSTRAINT; Schema: identity; Owner: -
--

ALTER TABLE ONLY identity.station_access_tokens
    ADD CONSTRAINT station_access_tokens_pkey PRIMARY KEY (id);


--
-- Name: station_audit_logs station_audit_logs_pkey; Type: CONSTRAINT; Schema: identity; Owner: -
--

ALTER TABLE ONLY identity.station_audit_logs
    ADD CONSTRAINT station_audit_logs_pkey PRIMARY KEY (id);


--
-- Name: stations stations_code_key; Type: CONSTRAINT; Schema: identity; Owner: -
--

ALTER TABLE ONLY identity.stations
    ADD CONSTRAINT stations_code_key UNIQUE (code);


--
-- Name: stations stations_pkey; Type: CONSTRAINT; Schema: identity; Owner: -
--

ALTER TABLE ONLY identity.stations
    ADD CONSTRAINT stations_pkey PRIMARY KEY (id);


--
-- Name: call_sessions call_sessions_pkey; Type: CONSTRAINT; Schema: integra; Owner: -
--

ALTER TABLE ONLY integra.call_sessions
    ADD CONSTRAINT call_sessions_pkey PRIMARY KEY (id);


--
-- Name: payment_events payment_events_pkey; Type: CONSTRAINT; Schema: integra; Owner: -
--

ALTER TABLE ONLY integra.payment_events
    ADD CONSTRAINT payment_events_pkey PRIMARY KEY (id);


--
-- Name: payment_matches payment_matches_pkey; Type: CONSTRAINT; Schema: integra; Owner: -
--

ALTER TABLE ONLY integra.payment_matches
    ADD CONSTRAINT payment_matches_pkey PRIMARY KEY (id);


--
-- Name: lead_contacts lead_contacts_pkey; Type: CONSTRAINT; Schema: lead; Owner: -
--

ALTER TABLE ONLY lead.lead_contacts
    ADD CONSTRAINT lead_contacts_pkey PRIMARY KEY (id);


--
-- Name: lead_context lead_context_pkey; Type: CONSTRAINT; Schema: lead; Owner: -
--

ALTER TABLE ONLY lead.lead_context
    ADD CONSTRAINT lead_context_pkey PRIMARY KEY (id);


--
-- Name: lead_events lead_events_pkey; Type: CONSTRAINT; Schema: lead; Owner: -
--

ALTER TABLE ONLY lead.lead_events
    ADD CONSTRAINT lead_events_pkey PRIMARY KEY (id);


--
-- Name: leads leads_pkey; Type: CONSTRAINT; Schema: lead; Owner: -
--

ALTER TABLE ONLY lead.leads
    ADD CONSTRAINT leads_pkey PRIMARY KEY (id);


--
-- Name: campaigns campaigns_pkey; Type: CONSTRAINT; Schema: marketing; Owner: -
--

ALTER TABLE ONLY marketing.campaigns
    ADD CONSTRAINT campaigns_pkey PRIMARY KEY (id);


--
-- Name: qr_codes qr_codes_pkey; Type: CONSTRAINT; Schema: marketing; Owner: -
--

ALTER TABLE ONLY marketing.qr_codes
    ADD CONSTRAINT qr_codes_pkey PRIMARY KEY (id);


--
-- Name: qr_scans qr_scans_pkey; Type: CONSTRAINT; Schema: marketing; Owner: -
--

ALTER TABLE ONLY marketing.qr_scans
    ADD CONSTRAINT qr_scans_pkey PRIMARY KEY (id);


--
-- Name: campaign_events campaign_events_pkey; Type: CONSTRAINT; Schema: newsletter; Owner: -
--

ALTER TABLE ONLY newsletter.campaign_events
    ADD CONSTRAINT campaign_events_pkey PRIMARY KEY (id);


--
-- Name: campaigns campaigns_pkey; Type: CONSTRAINT; Schema: newsletter; Owner: -
--

ALTER TABLE ONLY newsletter.campaigns
    ADD CONSTRAINT campaigns_pkey PRIMARY KEY (id);


--
-- Name: subscribers subscribers_pkey; Type: CONSTRAINT; Schema: newsletter; Owner: -
--

ALTER TABLE ONLY newsletter.subscribers
    ADD CONSTRAINT subscribers_pkey PRIMARY KEY (id);


--
-- Name: alembic_version alembic_version_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkey PRIMARY KEY (version_num);


--
-- Name: audit_logs audit_logs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_logs
    ADD CONSTRAINT audit_logs_pkey PRIMARY KEY (id);


--
-- Name: invoices invoices_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_pkey PRIMARY KEY (id);


--
-- Name: payments payments_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_pkey PRIMARY KEY (id);


--
-- Name: users users_email_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_email_key UNIQUE (email);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- Name: chef_calendar chef_calendar_pkey; Type: CONSTRAINT; Schema: read; Owner: -
--

ALTER TABLE ONLY read.chef_calendar
    ADD CONSTRAINT chef_calendar_pkey PRIMARY KEY (id);


--
-- Name: customer_totals customer_totals_pkey; Type: CONSTRAINT; Schema: read; Owner: -
--

ALTER TABLE ONLY read.customer_totals
    ADD CONSTRAINT customer_totals_pkey PRIMARY KEY (id);


--
-- Name: daily_bookings daily_bookings_pkey; Type: CONSTRAINT; Schema: read; Owner: -
--

ALTER TABLE ONLY read.daily_bookings
    ADD CONSTRAINT daily_bookings_pkey PRIMARY KEY (id);


--
-- Name: station_totals station_totals_pkey; Type: CONSTRAINT; Schema: read; Owner: -
--

ALTER TABLE ONLY read.station_totals
    ADD CONSTRAINT station_totals_pkey PRIMARY KEY (id);


--
-- Name: bookings_customer_id_idx; Type: INDEX; Schema: core; Owner: -
--

CREATE INDEX bookings_customer_id_idx ON core.bookings USING btree (customer_id);


--
-- Name: bookings_date_idx; Type: INDEX; Schema: core; Owner: -
--

CREATE INDEX bookings_date_idx ON core.bookings USING btree (date);


--
-- Name: bookings_deleted_at_idx; Type: INDEX; Schema: core; Owner: -
--

CREATE INDEX bookings_deleted_at_idx ON core.bookings USING btree (deleted_at) WHERE (deleted_at IS NULL);


--
-- Name: stations_status_idx; Type: INDEX; Schema: identity; Owner: -
--

CREATE INDEX stations_status_idx ON identity.stations USING btree (status);


--
-- Name: users_role_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX users_role_idx ON public.users USING btree (role);


--
-- Name: bookings bookings_chef_id_fkey; Type: FK CONSTRAINT; Schema: core; Owner: -
--

ALTER TABLE ONLY core.bookings
    ADD CONSTRAINT bookings_chef_id_fkey FOREIGN KEY (chef_id) REFERENCES core.chefs(id);


--
-- Name: bookings bookings_customer_id_fkey; Type: FK CONSTRAINT; Schema: core; Owner: -
--

ALTER TABLE ONLY core.bookings
    ADD CONSTRAINT bookings_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES core.customers(id);


--
-- Name: message_threads message_threads_customer_id_fkey; Type: FK CONSTRAINT; Schema: core; Owner: -
--

ALTER TABLE ONLY core.message_threads
    ADD CONSTRAINT message_threads_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES core.customers(id);


--
-- Name: message_threads message_threads_station_id_fkey; Type: FK CONSTRAINT; Schema: core; Owner: -
--

ALTER TABLE ONLY core.message_threads
    ADD CONSTRAINT message_threads_station_id_fkey FOREIGN KEY (station_id) REFERENCES identity.stations(id);


--
-- Name: messages messages_thread_id_fkey; Type: FK CONSTRAINT; Schema: core; Owner: -
--

ALTER TABLE ONLY core.messages
    ADD CONSTRAINT messages_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES core.message_threads(id);


--
-- Name: customer_reviews customer_reviews_booking_id_fkey; Type: FK CONSTRAINT; Schema: feedback; Owner: -
--

ALTER TABLE ONLY feedback.customer_reviews
    ADD CONSTRAINT customer_reviews_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES core.bookings(id);


--
-- Name: customer_reviews customer_reviews_customer_id_fkey; Type: FK CONSTRAINT; Schema: feedback; Owner: -
--

ALTER TABLE ONLY feedback.customer_reviews
    ADD CONSTRAINT customer_reviews_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES core.customers(id);


--
-- Name: customer_reviews customer_reviews_station_id_fkey; Type: FK CONSTRAINT; Schema: feedback; Owner: -
--

ALTER TABLE ONLY feedback.customer_reviews
    ADD CONSTRAINT customer_reviews_station_id_fkey FOREIGN KEY (station_id) REFERENCES identity.stations(id);


--
-- Name: station_users station_users_station_id_fkey; Type: FK CONSTRAINT; Schema: identity; Owner: -
--

ALTER TABLE ONLY identity.station_users
    ADD CONSTRAINT station_users_station_id_fkey FOREIGN KEY (station_id) REFERENCES identity.stations(id);


--
-- Name: station_users station_users_user_id_fkey; Type: FK CONSTRAINT; Schema: identity; Owner: -
--

ALTER TABLE ONLY identity.station_users
    ADD CONSTRAINT station_users_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: bookings; Type: ROW SECURITY; Schema: core; Owner: -
--

ALTER TABLE core.bookings ENABLE ROW LEVEL SECURITY;

--
-- Name: customers by_station; Type: POLICY; Schema: core; Owner: -
--

CREATE POLICY by_station ON core.customers USING ((station_id = (current_setting('app.station'::text))::uuid));


--
-- Name: customers; Type: ROW SECURITY; Schema: core; Owner: -
--

ALTER TABLE core.customers ENABLE ROW LEVEL SECURITY;

--
-- Name: message_threads; Type: ROW SECURITY; Schema: core; Owner: -
--

ALTER TABLE core.message_threads ENABLE ROW LEVEL SECURITY;

--
-- Name: station_audit_logs; Type: ROW SECURITY; Schema: identity; Owner: -
--

ALTER TABLE identity.station_audit_logs ENABLE ROW LEVEL SECURITY;

--
-- PostgreSQL database dump complete
--


