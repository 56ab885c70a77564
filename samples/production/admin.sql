--
-- PostgreSQL database dump
--

\restrict N0h8xFM3Kt9kFbALitxarMLXZLxXWCKxOqU4JYsPX87ENP5rAZGGxyphuNqMvxZ

-- Dumped from database version 15.14 (Debian 15.14-0+deb12u1)
-- Dumped by pg_dump version 15.14 (Debian 15.14-0+deb12u1)

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
-- Name: set_updated_at(); Type: FUNCTION; Schema: public; Owner: app
--

CREATE FUNCTION public.set_updated_at() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.updated_at = CURRENT_TIMESTAMP;
    RETURN NEW;
END;
$$;


ALTER FUNCTION public.set_updated_at() OWNER TO app;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: admin_credentials; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.admin_credentials (
    id integer NOT NULL,
    admin_id integer NOT NULL,
    document_type character varying(50) NOT NULL,
    title character varying(255) NOT NULL,
    description text,
    issued_by character varying(255),
    date_of_issue date,
    expiry_date date,
    document_url character varying NOT NULL,
    file_name character varying,
    file_type character varying(100),
    file_size bigint,
    verification_status character varying(20) DEFAULT 'pending'::character varying,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.admin_credentials OWNER TO app;

--
-- Name: admin_credentials_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.admin_credentials_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.admin_credentials_id_seq OWNER TO app;

--
-- Name: admin_credentials_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.admin_credentials_id_seq OWNED BY public.admin_credentials.id;


--
-- Name: admin_invitations; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.admin_invitations (
    id integer NOT NULL,
    email character varying NOT NULL,
    departments character varying[] NOT NULL,
    "position" character varying(100),
    invited_by integer,
    invite_token character varying(64) NOT NULL,
    otp_hash character varying(128),
    otp_expires_at timestamp without time zone,
    status character varying(20) DEFAULT 'pending'::character varying,
    accepted_at timestamp without time zone,
    expires_at timestamp without time zone NOT NULL,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.admin_invitations OWNER TO app;

--
-- Name: admin_invitations_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.admin_invitations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.admin_invitations_id_seq OWNER TO app;

--
-- Name: admin_invitations_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.admin_invitations_id_seq OWNED BY public.admin_invitations.id;


--
-- Name: admin_leave_requests; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.admin_leave_requests (
    id integer NOT NULL,
    admin_id integer NOT NULL,
    leave_type character varying(30) NOT NULL,
    start_date date NOT NULL,
    end_date date NOT NULL,
    reason text,
    status character varying(20) DEFAULT 'pending'::character varying,
    approved_by integer,
    decided_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT admin_leave_requests_dates_ordered_check CHECK ((end_date >= start_date))
);


ALTER TABLE public.admin_leave_requests OWNER TO app;

--
-- Name: admin_leave_requests_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.admin_leave_requests_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.admin_leave_requests_id_seq OWNER TO app;

--
-- Name: admin_leave_requests_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.admin_leave_requests_id_seq OWNED BY public.admin_leave_requests.id;


--
-- Name: admin_portfolio; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.admin_portfolio (
    id integer NOT NULL,
    admin_id integer NOT NULL,
    title character varying(255) NOT NULL,
    description text,
    actions_count integer DEFAULT 0,
    panels_worked jsonb DEFAULT '[]'::jsonb,
    highlights jsonb DEFAULT '[]'::jsonb,
    is_public boolean DEFAULT false,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.admin_portfolio OWNER TO app;

--
-- Name: admin_portfolio_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.admin_portfolio_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.admin_portfolio_id_seq OWNER TO app;

--
-- Name: admin_portfolio_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.admin_portfolio_id_seq OWNED BY public.admin_portfolio.id;


--
-- Name: admin_profile; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.admin_profile (
    id integer NOT NULL,
    email character varying NOT NULL,
    password_hash character varying NOT NULL,
    first_name character varying NOT NULL,
    father_name character varying NOT NULL,
    grandfather_name character varying,
    phone_number character varying(50),
    username character varying(50),
    departments character varying[],
    bio text,
    quote text,
    profile_picture character varying,
    cover_image character varying,
    employee_id character varying(30),
    "position" character varying(100),
    access_level character varying(20) DEFAULT 'standard'::character varying,
    is_active boolean DEFAULT true,
    is_otp_verified boolean DEFAULT false,
    last_login timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT admin_profile_access_level_allowed_check CHECK (((access_level)::text = ANY ((ARRAY['standard'::character varying, 'elevated'::character varying, 'super'::character varying])::text[])))
);


ALTER TABLE public.admin_profile OWNER TO app;

--
-- Name: admin_profile_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.admin_profile_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.admin_profile_id_seq OWNER TO app;

--
-- Name: admin_profile_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.admin_profile_id_seq OWNED BY public.admin_profile.id;


--
-- Name: admin_resignations; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.admin_resignations (
    id integer NOT NULL,
    admin_id integer NOT NULL,
    reason text NOT NULL,
    effective_date date NOT NULL,
    status character varying(20) DEFAULT 'pending'::character varying,
    decided_by integer,
    decided_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.admin_resignations OWNER TO app;

--
-- Name: admin_resignations_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.admin_resignations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.admin_resignations_id_seq OWNER TO app;

--
-- Name: admin_resignations_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.admin_resignations_id_seq OWNED BY public.admin_resignations.id;


--
-- Name: admin_reviews; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.admin_reviews (
    id integer NOT NULL,
    admin_id integer NOT NULL,
    reviewer_name character varying,
    reviewer_role character varying(50),
    rating numeric(2,1) NOT NULL,
    response_time_rating numeric(2,1),
    accuracy_rating numeric(2,1),
    department character varying(100),
    comment text,
    review_period character varying(30),
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT admin_reviews_rating_range_check CHECK (((rating >= (1)::numeric) AND (rating <= (5)::numeric)))
);


ALTER TABLE public.admin_reviews OWNER TO app;

--
-- Name: admin_reviews_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.admin_reviews_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.admin_reviews_id_seq OWNER TO app;

--
-- Name: admin_reviews_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.admin_reviews_id_seq OWNED BY public.admin_reviews.id;


--
-- Name: affiliate_program; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.affiliate_program (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    description text,
    is_active boolean DEFAULT true,
    cookie_days integer DEFAULT 30,
    min_payout numeric(12,2) DEFAULT 50.00,
    payout_schedule character varying(20) DEFAULT 'monthly'::character varying,
    terms text,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.affiliate_program OWNER TO app;

--
-- Name: affiliate_program_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.affiliate_program_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.affiliate_program_id_seq OWNER TO app;

--
-- Name: affiliate_program_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.affiliate_program_id_seq OWNED BY public.affiliate_program.id;


--
-- Name: affiliate_tiers; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.affiliate_tiers (
    id integer NOT NULL,
    program_id integer NOT NULL,
    tier_name character varying(50) NOT NULL,
    level integer NOT NULL,
    direct_rate numeric(5,2) NOT NULL,
    indirect_rate numeric(5,2) DEFAULT 0.00,
    duration_months integer DEFAULT 12,
    min_referrals integer DEFAULT 0,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT affiliate_tiers_rates_range_check CHECK (((direct_rate >= (0)::numeric) AND (direct_rate <= (100)::numeric)))
);


ALTER TABLE public.affiliate_tiers OWNER TO app;

--
-- Name: affiliate_tiers_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.affiliate_tiers_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.affiliate_tiers_id_seq OWNER TO app;

--
-- Name: affiliate_tiers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.affiliate_tiers_id_seq OWNED BY public.affiliate_tiers.id;


--
-- Name: astegni_reviews; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.astegni_reviews (
    id integer NOT NULL,
    reviewer_id integer NOT NULL,
    reviewer_type character varying(20) NOT NULL,
    rating numeric(2,1) NOT NULL,
    ease_of_use numeric(2,1),
    features_quality numeric(2,1),
    support_quality numeric(2,1),
    pricing numeric(2,1),
    review_text text,
    is_featured boolean DEFAULT false,
    moderated_by integer,
    moderated_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT astegni_reviews_rating_range_check CHECK (((rating >= (1)::numeric) AND (rating <= (5)::numeric)))
);


ALTER TABLE public.astegni_reviews OWNER TO app;

--
-- Name: astegni_reviews_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.astegni_reviews_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.astegni_reviews_id_seq OWNER TO app;

--
-- Name: astegni_reviews_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.astegni_reviews_id_seq OWNED BY public.astegni_reviews.id;


--
-- Name: brand_packages; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.brand_packages (
    id integer NOT NULL,
    package_name character varying(100) NOT NULL,
    package_price numeric(12,2) NOT NULL,
    currency character varying(3) DEFAULT 'USD'::character varying,
    duration_days integer NOT NULL,
    features jsonb DEFAULT '[]'::jsonb,
    discount_percentage numeric(5,2) DEFAULT 0.00,
    label character varying(30),
    display_order integer DEFAULT 0,
    is_active boolean DEFAULT true,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.brand_packages OWNER TO app;

--
-- Name: brand_packages_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.brand_packages_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.brand_packages_id_seq OWNER TO app;

--
-- Name: brand_packages_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.brand_packages_id_seq OWNED BY public.brand_packages.id;


--
-- Name: cpi_settings; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.cpi_settings (
    id integer NOT NULL,
    country character varying(50) DEFAULT 'all'::character varying NOT NULL,
    premium_placement_rate numeric(10,4) NOT NULL,
    standard_rate numeric(10,4) NOT NULL,
    national_premium numeric(10,4) DEFAULT 0.0000,
    regional_premium numeric(10,4) DEFAULT 0.0000,
    audience_premiums jsonb DEFAULT '{}'::jsonb,
    currency character varying(3) DEFAULT 'USD'::character varying,
    is_active boolean DEFAULT true,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT cpi_settings_rate_positive_check CHECK ((standard_rate >= (0)::numeric))
);


ALTER TABLE public.cpi_settings OWNER TO app;

--
-- Name: cpi_settings_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.cpi_settings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.cpi_settings_id_seq OWNER TO app;

--
-- Name: cpi_settings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.cpi_settings_id_seq OWNED BY public.cpi_settings.id;


--
-- Name: manage_admins_profile; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.manage_admins_profile (
    id integer NOT NULL,
    admin_id integer NOT NULL,
    "position" character varying(100),
    rating numeric(2,1) DEFAULT 0.0,
    total_reviews integer DEFAULT 0,
    permissions jsonb DEFAULT '{}'::jsonb,
    admins_invited integer DEFAULT 0,
    admins_suspended integer DEFAULT 0,
    admins_reinstated integer DEFAULT 0,
    joined_date date,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.manage_admins_profile OWNER TO app;

--
-- Name: manage_admins_profile_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.manage_admins_profile_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.manage_admins_profile_id_seq OWNER TO app;

--
-- Name: manage_admins_profile_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.manage_admins_profile_id_seq OWNED BY public.manage_admins_profile.id;


--
-- Name: manage_advertisers_profile; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.manage_advertisers_profile (
    id integer NOT NULL,
    admin_id integer NOT NULL,
    "position" character varying(100),
    rating numeric(2,1) DEFAULT 0.0,
    total_reviews integer DEFAULT 0,
    permissions jsonb DEFAULT '{}'::jsonb,
    campaigns_approved integer DEFAULT 0,
    campaigns_rejected integer DEFAULT 0,
    advertisers_suspended integer DEFAULT 0,
    joined_date date,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.manage_advertisers_profile OWNER TO app;

--
-- Name: manage_advertisers_profile_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.manage_advertisers_profile_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.manage_advertisers_profile_id_seq OWNER TO app;

--
-- Name: manage_advertisers_profile_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.manage_advertisers_profile_id_seq OWNED BY public.manage_advertisers_profile.id;


--
-- Name: manage_contents_profile; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.manage_contents_profile (
    id integer NOT NULL,
    admin_id integer NOT NULL,
    "position" character varying(100),
    rating numeric(2,1) DEFAULT 0.0,
    total_reviews integer DEFAULT 0,
    permissions jsonb DEFAULT '{}'::jsonb,
    contents_approved integer DEFAULT 0,
    contents_rejected integer DEFAULT 0,
    contents_flagged integer DEFAULT 0,
    storage_reviewed bigint DEFAULT 0,
    joined_date date,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.manage_contents_profile OWNER TO app;

--
-- Name: manage_contents_profile_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.manage_contents_profile_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.manage_contents_profile_id_seq OWNER TO app;

--
-- Name: manage_contents_profile_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.manage_contents_profile_id_seq OWNED BY public.manage_contents_profile.id;


--
-- Name: manage_courses_profile; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.manage_courses_profile (
    id integer NOT NULL,
    admin_id integer NOT NULL,
    "position" character varying(100),
    rating numeric(2,1) DEFAULT 0.0,
    total_reviews integer DEFAULT 0,
    permissions jsonb DEFAULT '{}'::jsonb,
    courses_created integer DEFAULT 0,
    courses_approved integer DEFAULT 0,
    courses_rejected integer DEFAULT 0,
    joined_date date,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.manage_courses_profile OWNER TO app;

--
-- Name: manage_courses_profile_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.manage_courses_profile_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.manage_courses_profile_id_seq OWNER TO app;

--
-- Name: manage_courses_profile_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.manage_courses_profile_id_seq OWNED BY public.manage_courses_profile.id;


--
-- Name: manage_credentials_profile; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.manage_credentials_profile (
    id integer NOT NULL,
    admin_id integer NOT NULL,
    "position" character varying(100),
    rating numeric(2,1) DEFAULT 0.0,
    total_reviews integer DEFAULT 0,
    permissions jsonb DEFAULT '{}'::jsonb,
    credentials_verified integer DEFAULT 0,
    credentials_rejected integer DEFAULT 0,
    joined_date date,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.manage_credentials_profile OWNER TO app;

--
-- Name: manage_credentials_profile_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.manage_credentials_profile_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.manage_credentials_profile_id_seq OWNER TO app;

--
-- Name: manage_credentials_profile_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.manage_credentials_profile_id_seq OWNED BY public.manage_credentials_profile.id;


--
-- Name: manage_customers_profile; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.manage_customers_profile (
    id integer NOT NULL,
    admin_id integer NOT NULL,
    "position" character varying(100),
    rating numeric(2,1) DEFAULT 0.0,
    total_reviews integer DEFAULT 0,
    permissions jsonb DEFAULT '{}'::jsonb,
    tickets_resolved integer DEFAULT 0,
    average_resolution_hours numeric(6,2),
    joined_date date,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.manage_customers_profile OWNER TO app;

--
-- Name: manage_customers_profile_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.manage_customers_profile_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.manage_customers_profile_id_seq OWNER TO app;

--
-- Name: manage_customers_profile_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.manage_customers_profile_id_seq OWNED BY public.manage_customers_profile.id;


--
-- Name: manage_schools_profile; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.manage_schools_profile (
    id integer NOT NULL,
    admin_id integer NOT NULL,
    "position" character varying(100),
    rating numeric(2,1) DEFAULT 0.0,
    total_reviews integer DEFAULT 0,
    permissions jsonb DEFAULT '{}'::jsonb,
    schools_verified integer DEFAULT 0,
    schools_rejected integer DEFAULT 0,
    schools_suspended integer DEFAULT 0,
    joined_date date,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.manage_schools_profile OWNER TO app;

--
-- Name: manage_schools_profile_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.manage_schools_profile_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.manage_schools_profile_id_seq OWNER TO app;

--
-- Name: manage_schools_profile_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.manage_schools_profile_id_seq OWNED BY public.manage_schools_profile.id;


--
-- Name: manage_system_settings_profile; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.manage_system_settings_profile (
    id integer NOT NULL,
    admin_id integer NOT NULL,
    "position" character varying(100),
    rating numeric(2,1) DEFAULT 0.0,
    total_reviews integer DEFAULT 0,
    permissions jsonb DEFAULT '{}'::jsonb,
    access_level character varying(20) DEFAULT 'read'::character varying,
    can_edit_pricing boolean DEFAULT false,
    can_edit_security boolean DEFAULT false,
    joined_date date,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.manage_system_settings_profile OWNER TO app;

--
-- Name: manage_system_settings_profile_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.manage_system_settings_profile_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.manage_system_settings_profile_id_seq OWNER TO app;

--
-- Name: manage_system_settings_profile_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.manage_system_settings_profile_id_seq OWNED BY public.manage_system_settings_profile.id;


--
-- Name: manage_uploads; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.manage_uploads (
    id integer NOT NULL,
    uploaded_by integer,
    file_name character varying(255) NOT NULL,
    file_type character varying(50) NOT NULL,
    file_url character varying NOT NULL,
    file_size bigint,
    folder character varying(100),
    target_profiles character varying[],
    target_locations character varying[],
    description text,
    is_public boolean DEFAULT true,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.manage_uploads OWNER TO app;

--
-- Name: manage_uploads_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.manage_uploads_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.manage_uploads_id_seq OWNER TO app;

--
-- Name: manage_uploads_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.manage_uploads_id_seq OWNED BY public.manage_uploads.id;


--
-- Name: otps; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.otps (
    id integer NOT NULL,
    admin_id integer,
    contact character varying(100) NOT NULL,
    otp_code character varying(10) NOT NULL,
    purpose character varying(50) NOT NULL,
    attempts integer DEFAULT 0,
    is_used boolean DEFAULT false,
    expires_at timestamp without time zone NOT NULL,
    used_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.otps OWNER TO app;

--
-- Name: otps_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.otps_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.otps_id_seq OWNER TO app;

--
-- Name: otps_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.otps_id_seq OWNED BY public.otps.id;


--
-- Name: payment_gateways; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.payment_gateways (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    display_name character varying(100) NOT NULL,
    gateway_type character varying(30) NOT NULL,
    api_base_url character varying,
    supported_currencies character varying[],
    transaction_fee_percent numeric(5,2) DEFAULT 0.00,
    is_active boolean DEFAULT false,
    test_mode boolean DEFAULT true,
    priority integer DEFAULT 0,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.payment_gateways OWNER TO app;

--
-- Name: payment_gateways_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.payment_gateways_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.payment_gateways_id_seq OWNER TO app;

--
-- Name: payment_gateways_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.payment_gateways_id_seq OWNED BY public.payment_gateways.id;


--
-- Name: subscription_plans; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.subscription_plans (
    id integer NOT NULL,
    plan_name character varying(100) NOT NULL,
    package_price numeric(12,2) NOT NULL,
    currency character varying(3) DEFAULT 'USD'::character varying,
    duration_days integer NOT NULL,
    features jsonb DEFAULT '[]'::jsonb,
    includes jsonb DEFAULT '[]'::jsonb,
    discount_percentage numeric(5,2) DEFAULT 0.00,
    label character varying(30),
    is_popular boolean DEFAULT false,
    display_order integer DEFAULT 0,
    is_active boolean DEFAULT true,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT subscription_plans_duration_positive_check CHECK ((duration_days > 0)),
    CONSTRAINT subscription_plans_price_positive_check CHECK ((package_price >= (0)::numeric))
);


ALTER TABLE public.subscription_plans OWNER TO app;

--
-- Name: subscription_plans_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.subscription_plans_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.subscription_plans_id_seq OWNER TO app;

--
-- Name: subscription_plans_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.subscription_plans_id_seq OWNED BY public.subscription_plans.id;


--
-- Name: system_affiliate_settings; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_affiliate_settings (
    id integer NOT NULL,
    setting_key character varying(100) NOT NULL,
    setting_value text,
    value_type character varying(20) DEFAULT 'string'::character varying,
    description text,
    updated_by integer,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.system_affiliate_settings OWNER TO app;

--
-- Name: system_affiliate_settings_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_affiliate_settings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_affiliate_settings_id_seq OWNER TO app;

--
-- Name: system_affiliate_settings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_affiliate_settings_id_seq OWNED BY public.system_affiliate_settings.id;


--
-- Name: system_api_keys; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_api_keys (
    id integer NOT NULL,
    key_name character varying(100) NOT NULL,
    key_hash character varying(128) NOT NULL,
    key_prefix character varying(12),
    scopes character varying[],
    created_by integer,
    last_used_at timestamp without time zone,
    expires_at timestamp without time zone,
    is_active boolean DEFAULT true,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.system_api_keys OWNER TO app;

--
-- Name: TABLE system_api_keys; Type: COMMENT; Schema: public; Owner: app
--

COMMENT ON TABLE public.system_api_keys IS 'Only the hash of a key is stored';


--
-- Name: system_api_keys_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_api_keys_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_api_keys_id_seq OWNER TO app;

--
-- Name: system_api_keys_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_api_keys_id_seq OWNED BY public.system_api_keys.id;


--
-- Name: system_api_settings; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_api_settings (
    id integer NOT NULL,
    api_version character varying(20) DEFAULT 'v1'::character varying,
    rate_limit_per_minute integer DEFAULT 60,
    rate_limit_per_hour integer DEFAULT 1000,
    cors_origins character varying[],
    webhook_url character varying,
    webhook_enabled boolean DEFAULT false,
    request_timeout_seconds integer DEFAULT 30,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.system_api_settings OWNER TO app;

--
-- Name: system_api_settings_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_api_settings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_api_settings_id_seq OWNER TO app;

--
-- Name: system_api_settings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_api_settings_id_seq OWNED BY public.system_api_settings.id;


--
-- Name: system_backup_config; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_backup_config (
    id integer NOT NULL,
    backup_type character varying(20) DEFAULT 'full'::character varying NOT NULL,
    schedule character varying(50) DEFAULT '0 3 * * *'::character varying,
    retention_days integer DEFAULT 30,
    storage_location character varying(255),
    compress boolean DEFAULT true,
    encrypt boolean DEFAULT true,
    is_enabled boolean DEFAULT true,
    last_run_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT system_backup_config_retention_positive_check CHECK ((retention_days > 0))
);


ALTER TABLE public.system_backup_config OWNER TO app;

--
-- Name: system_backup_config_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_backup_config_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_backup_config_id_seq OWNER TO app;

--
-- Name: system_backup_config_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_backup_config_id_seq OWNED BY public.system_backup_config.id;


--
-- Name: system_backup_history; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_backup_history (
    id integer NOT NULL,
    config_id integer,
    started_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    finished_at timestamp without time zone,
    status character varying(20) DEFAULT 'running'::character varying,
    size_bytes bigint,
    file_path character varying,
    error_message text
);


ALTER TABLE public.system_backup_history OWNER TO app;

--
-- Name: system_backup_history_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_backup_history_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_backup_history_id_seq OWNER TO app;

--
-- Name: system_backup_history_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_backup_history_id_seq OWNED BY public.system_backup_history.id;


--
-- Name: system_email_config; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_email_config (
    id integer NOT NULL,
    smtp_host character varying,
    smtp_port integer DEFAULT 587,
    smtp_username character varying,
    use_tls boolean DEFAULT true,
    from_email character varying,
    from_name character varying,
    daily_limit integer DEFAULT 500,
    is_active boolean DEFAULT true,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.system_email_config OWNER TO app;

--
-- Name: system_email_config_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_email_config_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_email_config_id_seq OWNER TO app;

--
-- Name: system_email_config_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_email_config_id_seq OWNED BY public.system_email_config.id;


--
-- Name: system_email_templates; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_email_templates (
    id integer NOT NULL,
    template_name character varying(100) NOT NULL,
    subject character varying(255) NOT NULL,
    body_html text NOT NULL,
    body_text text,
    variables jsonb DEFAULT '[]'::jsonb,
    category character varying(50),
    is_active boolean DEFAULT true,
    updated_by integer,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.system_email_templates OWNER TO app;

--
-- Name: system_email_templates_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_email_templates_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_email_templates_id_seq OWNER TO app;

--
-- Name: system_email_templates_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_email_templates_id_seq OWNED BY public.system_email_templates.id;


--
-- Name: system_general_settings; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_general_settings (
    id integer NOT NULL,
    setting_key character varying(100) NOT NULL,
    setting_value text,
    value_type character varying(20) DEFAULT 'string'::character varying,
    category character varying(50),
    description text,
    is_public boolean DEFAULT false,
    updated_by integer,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.system_general_settings OWNER TO app;

--
-- Name: system_general_settings_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_general_settings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_general_settings_id_seq OWNER TO app;

--
-- Name: system_general_settings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_general_settings_id_seq OWNED BY public.system_general_settings.id;


--
-- Name: system_impression_stats; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_impression_stats (
    id integer NOT NULL,
    day date NOT NULL,
    total_impressions bigint DEFAULT 0,
    unique_viewers bigint DEFAULT 0,
    clicks bigint DEFAULT 0,
    revenue numeric(14,2) DEFAULT 0.00,
    computed_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.system_impression_stats OWNER TO app;

--
-- Name: system_impression_stats_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_impression_stats_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_impression_stats_id_seq OWNER TO app;

--
-- Name: system_impression_stats_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_impression_stats_id_seq OWNED BY public.system_impression_stats.id;


--
-- Name: system_impressions; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_impressions (
    id integer NOT NULL,
    placement character varying(50) NOT NULL,
    profile_type character varying(20),
    impression_date date NOT NULL,
    impressions integer DEFAULT 0,
    clicks integer DEFAULT 0
);


ALTER TABLE public.system_impressions OWNER TO app;

--
-- Name: system_impressions_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_impressions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_impressions_id_seq OWNER TO app;

--
-- Name: system_impressions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_impressions_id_seq OWNED BY public.system_impressions.id;


--
-- Name: system_integrations; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_integrations (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    integration_type character varying(50) NOT NULL,
    config jsonb DEFAULT '{}'::jsonb,
    is_enabled boolean DEFAULT false,
    last_sync_at timestamp without time zone,
    sync_status character varying(20),
    error_message text,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.system_integrations OWNER TO app;

--
-- Name: system_integrations_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_integrations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_integrations_id_seq OWNER TO app;

--
-- Name: system_integrations_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_integrations_id_seq OWNED BY public.system_integrations.id;


--
-- Name: system_logs; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_logs (
    id integer NOT NULL,
    level character varying(10) DEFAULT 'info'::character varying NOT NULL,
    source character varying(100),
    message text NOT NULL,
    context jsonb,
    admin_id integer,
    ip_address character varying(45),
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT system_logs_level_allowed_check CHECK (((level)::text = ANY ((ARRAY['debug'::character varying, 'info'::character varying, 'warning'::character varying, 'error'::character varying, 'critical'::character varying])::text[])))
);


ALTER TABLE public.system_logs OWNER TO app;

--
-- Name: system_logs_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_logs_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_logs_id_seq OWNER TO app;

--
-- Name: system_logs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_logs_id_seq OWNED BY public.system_logs.id;


--
-- Name: system_maintenance; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_maintenance (
    id integer NOT NULL,
    is_enabled boolean DEFAULT false,
    title character varying(255),
    message text,
    starts_at timestamp with time zone,
    ends_at timestamp with time zone,
    allowed_ips character varying[],
    created_by integer,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT system_maintenance_window_ordered_check CHECK (((ends_at IS NULL) OR (ends_at > starts_at)))
);


ALTER TABLE public.system_maintenance OWNER TO app;

--
-- Name: system_maintenance_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_maintenance_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_maintenance_id_seq OWNER TO app;

--
-- Name: system_maintenance_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_maintenance_id_seq OWNED BY public.system_maintenance.id;


--
-- Name: system_media; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_media (
    id integer NOT NULL,
    uploaded_by integer,
    media_type character varying(20) NOT NULL,
    title character varying(255) NOT NULL,
    file_url character varying NOT NULL,
    file_size bigint,
    mime_type character varying(100),
    width integer,
    height integer,
    duration_seconds integer,
    target_profiles character varying[],
    is_active boolean DEFAULT true,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.system_media OWNER TO app;

--
-- Name: system_media_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_media_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_media_id_seq OWNER TO app;

--
-- Name: system_media_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_media_id_seq OWNED BY public.system_media.id;


--
-- Name: system_media_settings; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_media_settings (
    id integer NOT NULL,
    setting_key character varying(100) NOT NULL,
    max_image_mb integer DEFAULT 5,
    max_video_mb integer DEFAULT 200,
    max_audio_mb integer DEFAULT 50,
    max_document_mb integer DEFAULT 20,
    allowed_types character varying[],
    compress_images boolean DEFAULT true,
    image_quality integer DEFAULT 85,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT system_media_settings_image_quality_range_check CHECK (((image_quality >= 1) AND (image_quality <= 100)))
);


ALTER TABLE public.system_media_settings OWNER TO app;

--
-- Name: system_media_settings_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_media_settings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_media_settings_id_seq OWNER TO app;

--
-- Name: system_media_settings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_media_settings_id_seq OWNED BY public.system_media_settings.id;


--
-- Name: system_payment_gateways; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_payment_gateways (
    id integer NOT NULL,
    gateway_id integer NOT NULL,
    environment character varying(20) DEFAULT 'test'::character varying NOT NULL,
    merchant_code character varying(100),
    settings jsonb DEFAULT '{}'::jsonb,
    is_default boolean DEFAULT false,
    enabled_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.system_payment_gateways OWNER TO app;

--
-- Name: system_payment_gateways_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_payment_gateways_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_payment_gateways_id_seq OWNER TO app;

--
-- Name: system_payment_gateways_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_payment_gateways_id_seq OWNED BY public.system_payment_gateways.id;


--
-- Name: system_performance_metrics; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_performance_metrics (
    id integer NOT NULL,
    metric_name character varying(100) NOT NULL,
    metric_value double precision NOT NULL,
    unit character varying(20),
    tags jsonb,
    recorded_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.system_performance_metrics OWNER TO app;

--
-- Name: system_performance_metrics_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_performance_metrics_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_performance_metrics_id_seq OWNER TO app;

--
-- Name: system_performance_metrics_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_performance_metrics_id_seq OWNED BY public.system_performance_metrics.id;


--
-- Name: system_security_settings; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_security_settings (
    id integer NOT NULL,
    password_min_length integer DEFAULT 8,
    require_uppercase boolean DEFAULT true,
    require_number boolean DEFAULT true,
    require_symbol boolean DEFAULT false,
    session_timeout_minutes integer DEFAULT 60,
    max_login_attempts integer DEFAULT 5,
    lockout_minutes integer DEFAULT 15,
    enforce_two_factor boolean DEFAULT false,
    ip_whitelist character varying[],
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT system_security_settings_password_min_length_range_check CHECK ((password_min_length >= 6))
);


ALTER TABLE public.system_security_settings OWNER TO app;

--
-- Name: system_security_settings_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_security_settings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_security_settings_id_seq OWNER TO app;

--
-- Name: system_security_settings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_security_settings_id_seq OWNED BY public.system_security_settings.id;


--
-- Name: system_sms_config; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_sms_config (
    id integer NOT NULL,
    provider character varying(50) NOT NULL,
    sender_id character varying(20),
    api_url character varying,
    daily_limit integer DEFAULT 1000,
    cost_per_message numeric(8,4) DEFAULT 0.0000,
    is_active boolean DEFAULT false,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.system_sms_config OWNER TO app;

--
-- Name: system_sms_config_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_sms_config_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_sms_config_id_seq OWNER TO app;

--
-- Name: system_sms_config_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_sms_config_id_seq OWNED BY public.system_sms_config.id;


--
-- Name: system_sms_log; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_sms_log (
    id integer NOT NULL,
    config_id integer,
    recipient_hash character varying(64) NOT NULL,
    message_type character varying(50),
    status character varying(20) DEFAULT 'sent'::character varying,
    cost numeric(8,4),
    error_message text,
    sent_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.system_sms_log OWNER TO app;

--
-- Name: system_sms_log_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_sms_log_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_sms_log_id_seq OWNER TO app;

--
-- Name: system_sms_log_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_sms_log_id_seq OWNED BY public.system_sms_log.id;


--
-- Name: system_statistics; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_statistics (
    id integer NOT NULL,
    stat_date date NOT NULL,
    total_users integer DEFAULT 0,
    active_users integer DEFAULT 0,
    new_users integer DEFAULT 0,
    total_tutors integer DEFAULT 0,
    total_students integer DEFAULT 0,
    total_sessions integer DEFAULT 0,
    total_revenue numeric(14,2) DEFAULT 0.00,
    computed_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.system_statistics OWNER TO app;

--
-- Name: system_statistics_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_statistics_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_statistics_id_seq OWNER TO app;

--
-- Name: system_statistics_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_statistics_id_seq OWNED BY public.system_statistics.id;


--
-- Name: system_subscription_tiers; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.system_subscription_tiers (
    id integer NOT NULL,
    plan_id integer NOT NULL,
    tier_name character varying(50) NOT NULL,
    monthly_price numeric(12,2) NOT NULL,
    yearly_price numeric(12,2),
    limits jsonb DEFAULT '{}'::jsonb,
    "position" integer DEFAULT 0,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.system_subscription_tiers OWNER TO app;

--
-- Name: system_subscription_tiers_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.system_subscription_tiers_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.system_subscription_tiers_id_seq OWNER TO app;

--
-- Name: system_subscription_tiers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.system_subscription_tiers_id_seq OWNED BY public.system_subscription_tiers.id;


--
-- Name: verification_fee; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.verification_fee (
    id integer NOT NULL,
    user_type character varying(30) NOT NULL,
    fee_type character varying(30) DEFAULT 'one_time'::character varying,
    amount numeric(12,2) DEFAULT 0.00 NOT NULL,
    currency character varying(3) DEFAULT 'USD'::character varying,
    features jsonb DEFAULT '[]'::jsonb,
    is_active boolean DEFAULT true,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.verification_fee OWNER TO app;

--
-- Name: verification_fee_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.verification_fee_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.verification_fee_id_seq OWNER TO app;

--
-- Name: verification_fee_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.verification_fee_id_seq OWNED BY public.verification_fee.id;


--
-- Name: admin_credentials id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_credentials ALTER COLUMN id SET DEFAULT nextval('public.admin_credentials_id_seq'::regclass);


--
-- Name: admin_invitations id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_invitations ALTER COLUMN id SET DEFAULT nextval('public.admin_invitations_id_seq'::regclass);


--
-- Name: admin_leave_requests id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_leave_requests ALTER COLUMN id SET DEFAULT nextval('public.admin_leave_requests_id_seq'::regclass);


--
-- Name: admin_portfolio id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_portfolio ALTER COLUMN id SET DEFAULT nextval('public.admin_portfolio_id_seq'::regclass);


--
-- Name: admin_profile id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_profile ALTER COLUMN id SET DEFAULT nextval('public.admin_profile_id_seq'::regclass);


--
-- Name: admin_resignations id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_resignations ALTER COLUMN id SET DEFAULT nextval('public.admin_resignations_id_seq'::regclass);


--
-- Name: admin_reviews id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_reviews ALTER COLUMN id SET DEFAULT nextval('public.admin_reviews_id_seq'::regclass);


--
-- Name: affiliate_program id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliate_program ALTER COLUMN id SET DEFAULT nextval('public.affiliate_program_id_seq'::regclass);


--
-- Name: affiliate_tiers id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliate_tiers ALTER COLUMN id SET DEFAULT nextval('public.affiliate_tiers_id_seq'::regclass);


--
-- Name: astegni_reviews id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.astegni_reviews ALTER COLUMN id SET DEFAULT nextval('public.astegni_reviews_id_seq'::regclass);


--
-- Name: brand_packages id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.brand_packages ALTER COLUMN id SET DEFAULT nextval('public.brand_packages_id_seq'::regclass);


--
-- Name: cpi_settings id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.cpi_settings ALTER COLUMN id SET DEFAULT nextval('public.cpi_settings_id_seq'::regclass);


--
-- Name: manage_admins_profile id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_admins_profile ALTER COLUMN id SET DEFAULT nextval('public.manage_admins_profile_id_seq'::regclass);


--
-- Name: manage_advertisers_profile id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_advertisers_profile ALTER COLUMN id SET DEFAULT nextval('public.manage_advertisers_profile_id_seq'::regclass);


--
-- Name: manage_contents_profile id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_contents_profile ALTER COLUMN id SET DEFAULT nextval('public.manage_contents_profile_id_seq'::regclass);


--
-- Name: manage_courses_profile id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_courses_profile ALTER COLUMN id SET DEFAULT nextval('public.manage_courses_profile_id_seq'::regclass);


--
-- Name: manage_credentials_profile id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_credentials_profile ALTER COLUMN id SET DEFAULT nextval('public.manage_credentials_profile_id_seq'::regclass);


--
-- Name: manage_customers_profile id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_customers_profile ALTER COLUMN id SET DEFAULT nextval('public.manage_customers_profile_id_seq'::regclass);


--
-- Name: manage_schools_profile id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_schools_profile ALTER COLUMN id SET DEFAULT nextval('public.manage_schools_profile_id_seq'::regclass);


--
-- Name: manage_system_settings_profile id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_system_settings_profile ALTER COLUMN id SET DEFAULT nextval('public.manage_system_settings_profile_id_seq'::regclass);


--
-- Name: manage_uploads id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_uploads ALTER COLUMN id SET DEFAULT nextval('public.manage_uploads_id_seq'::regclass);


--
-- Name: otps id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.otps ALTER COLUMN id SET DEFAULT nextval('public.otps_id_seq'::regclass);


--
-- Name: payment_gateways id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.payment_gateways ALTER COLUMN id SET DEFAULT nextval('public.payment_gateways_id_seq'::regclass);


--
-- Name: subscription_plans id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.subscription_plans ALTER COLUMN id SET DEFAULT nextval('public.subscription_plans_id_seq'::regclass);


--
-- Name: system_affiliate_settings id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_affiliate_settings ALTER COLUMN id SET DEFAULT nextval('public.system_affiliate_settings_id_seq'::regclass);


--
-- Name: system_api_keys id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_api_keys ALTER COLUMN id SET DEFAULT nextval('public.system_api_keys_id_seq'::regclass);


--
-- Name: system_api_settings id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_api_settings ALTER COLUMN id SET DEFAULT nextval('public.system_api_settings_id_seq'::regclass);


--
-- Name: system_backup_config id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_backup_config ALTER COLUMN id SET DEFAULT nextval('public.system_backup_config_id_seq'::regclass);


--
-- Name: system_backup_history id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_backup_history ALTER COLUMN id SET DEFAULT nextval('public.system_backup_history_id_seq'::regclass);


--
-- Name: system_email_config id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_email_config ALTER COLUMN id SET DEFAULT nextval('public.system_email_config_id_seq'::regclass);


--
-- Name: system_email_templates id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_email_templates ALTER COLUMN id SET DEFAULT nextval('public.system_email_templates_id_seq'::regclass);


--
-- Name: system_general_settings id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_general_settings ALTER COLUMN id SET DEFAULT nextval('public.system_general_settings_id_seq'::regclass);


--
-- Name: system_impression_stats id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_impression_stats ALTER COLUMN id SET DEFAULT nextval('public.system_impression_stats_id_seq'::regclass);


--
-- Name: system_impressions id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_impressions ALTER COLUMN id SET DEFAULT nextval('public.system_impressions_id_seq'::regclass);


--
-- Name: system_integrations id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_integrations ALTER COLUMN id SET DEFAULT nextval('public.system_integrations_id_seq'::regclass);


--
-- Name: system_logs id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_logs ALTER COLUMN id SET DEFAULT nextval('public.system_logs_id_seq'::regclass);


--
-- Name: system_maintenance id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_maintenance ALTER COLUMN id SET DEFAULT nextval('public.system_maintenance_id_seq'::regclass);


--
-- Name: system_media id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_media ALTER COLUMN id SET DEFAULT nextval('public.system_media_id_seq'::regclass);


--
-- Name: system_media_settings id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_media_settings ALTER COLUMN id SET DEFAULT nextval('public.system_media_settings_id_seq'::regclass);


--
-- Name: system_payment_gateways id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_payment_gateways ALTER COLUMN id SET DEFAULT nextval('public.system_payment_gateways_id_seq'::regclass);


--
-- Name: system_performance_metrics id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_performance_metrics ALTER COLUMN id SET DEFAULT nextval('public.system_performance_metrics_id_seq'::regclass);


--
-- Name: system_security_settings id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_security_settings ALTER COLUMN id SET DEFAULT nextval('public.system_security_settings_id_seq'::regclass);


--
-- Name: system_sms_config id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_sms_config ALTER COLUMN id SET DEFAULT nextval('public.system_sms_config_id_seq'::regclass);


--
-- Name: system_sms_log id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_sms_log ALTER COLUMN id SET DEFAULT nextval('public.system_sms_log_id_seq'::regclass);


--
-- Name: system_statistics id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_statistics ALTER COLUMN id SET DEFAULT nextval('public.system_statistics_id_seq'::regclass);


--
-- Name: system_subscription_tiers id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_subscription_tiers ALTER COLUMN id SET DEFAULT nextval('public.system_subscription_tiers_id_seq'::regclass);


--
-- Name: verification_fee id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.verification_fee ALTER COLUMN id SET DEFAULT nextval('public.verification_fee_id_seq'::regclass);


--
-- Name: admin_credentials admin_credentials_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_credentials
    ADD CONSTRAINT admin_credentials_pkey PRIMARY KEY (id);


--
-- Name: admin_invitations admin_invitations_invite_token_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_invitations
    ADD CONSTRAINT admin_invitations_invite_token_key UNIQUE (invite_token);


--
-- Name: admin_invitations admin_invitations_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_invitations
    ADD CONSTRAINT admin_invitations_pkey PRIMARY KEY (id);


--
-- Name: admin_leave_requests admin_leave_requests_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_leave_requests
    ADD CONSTRAINT admin_leave_requests_pkey PRIMARY KEY (id);


--
-- Name: admin_portfolio admin_portfolio_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_portfolio
    ADD CONSTRAINT admin_portfolio_pkey PRIMARY KEY (id);


--
-- Name: admin_profile admin_profile_email_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_profile
    ADD CONSTRAINT admin_profile_email_key UNIQUE (email);


--
-- Name: admin_profile admin_profile_employee_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_profile
    ADD CONSTRAINT admin_profile_employee_id_key UNIQUE (employee_id);


--
-- Name: admin_profile admin_profile_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_profile
    ADD CONSTRAINT admin_profile_pkey PRIMARY KEY (id);


--
-- Name: admin_profile admin_profile_username_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_profile
    ADD CONSTRAINT admin_profile_username_key UNIQUE (username);


--
-- Name: admin_resignations admin_resignations_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_resignations
    ADD CONSTRAINT admin_resignations_pkey PRIMARY KEY (id);


--
-- Name: admin_reviews admin_reviews_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_reviews
    ADD CONSTRAINT admin_reviews_pkey PRIMARY KEY (id);


--
-- Name: affiliate_program affiliate_program_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliate_program
    ADD CONSTRAINT affiliate_program_pkey PRIMARY KEY (id);


--
-- Name: affiliate_tiers affiliate_tiers_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliate_tiers
    ADD CONSTRAINT affiliate_tiers_pkey PRIMARY KEY (id);


--
-- Name: affiliate_tiers affiliate_tiers_program_id_level_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliate_tiers
    ADD CONSTRAINT affiliate_tiers_program_id_level_key UNIQUE (program_id, level);


--
-- Name: astegni_reviews astegni_reviews_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.astegni_reviews
    ADD CONSTRAINT astegni_reviews_pkey PRIMARY KEY (id);


--
-- Name: brand_packages brand_packages_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.brand_packages
    ADD CONSTRAINT brand_packages_pkey PRIMARY KEY (id);


--
-- Name: cpi_settings cpi_settings_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.cpi_settings
    ADD CONSTRAINT cpi_settings_pkey PRIMARY KEY (id);


--
-- Name: manage_admins_profile manage_admins_profile_admin_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_admins_profile
    ADD CONSTRAINT manage_admins_profile_admin_id_key UNIQUE (admin_id);


--
-- Name: manage_admins_profile manage_admins_profile_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_admins_profile
    ADD CONSTRAINT manage_admins_profile_pkey PRIMARY KEY (id);


--
-- Name: manage_advertisers_profile manage_advertisers_profile_admin_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_advertisers_profile
    ADD CONSTRAINT manage_advertisers_profile_admin_id_key UNIQUE (admin_id);


--
-- Name: manage_advertisers_profile manage_advertisers_profile_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_advertisers_profile
    ADD CONSTRAINT manage_advertisers_profile_pkey PRIMARY KEY (id);


--
-- Name: manage_contents_profile manage_contents_profile_admin_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_contents_profile
    ADD CONSTRAINT manage_contents_profile_admin_id_key UNIQUE (admin_id);


--
-- Name: manage_contents_profile manage_contents_profile_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_contents_profile
    ADD CONSTRAINT manage_contents_profile_pkey PRIMARY KEY (id);


--
-- Name: manage_courses_profile manage_courses_profile_admin_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_courses_profile
    ADD CONSTRAINT manage_courses_profile_admin_id_key UNIQUE (admin_id);


--
-- Name: manage_courses_profile manage_courses_profile_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_courses_profile
    ADD CONSTRAINT manage_courses_profile_pkey PRIMARY KEY (id);


--
-- Name: manage_credentials_profile manage_credentials_profile_admin_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_credentials_profile
    ADD CONSTRAINT manage_credentials_profile_admin_id_key UNIQUE (admin_id);


--
-- Name: manage_credentials_profile manage_credentials_profile_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_credentials_profile
    ADD CONSTRAINT manage_credentials_profile_pkey PRIMARY KEY (id);


--
-- Name: manage_customers_profile manage_customers_profile_admin_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_customers_profile
    ADD CONSTRAINT manage_customers_profile_admin_id_key UNIQUE (admin_id);


--
-- Name: manage_customers_profile manage_customers_profile_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_customers_profile
    ADD CONSTRAINT manage_customers_profile_pkey PRIMARY KEY (id);


--
-- Name: manage_schools_profile manage_schools_profile_admin_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_schools_profile
    ADD CONSTRAINT manage_schools_profile_admin_id_key UNIQUE (admin_id);


--
-- Name: manage_schools_profile manage_schools_profile_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_schools_profile
    ADD CONSTRAINT manage_schools_profile_pkey PRIMARY KEY (id);


--
-- Name: manage_system_settings_profile manage_system_settings_profile_admin_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_system_settings_profile
    ADD CONSTRAINT manage_system_settings_profile_admin_id_key UNIQUE (admin_id);


--
-- Name: manage_system_settings_profile manage_system_settings_profile_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_system_settings_profile
    ADD CONSTRAINT manage_system_settings_profile_pkey PRIMARY KEY (id);


--
-- Name: manage_uploads manage_uploads_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_uploads
    ADD CONSTRAINT manage_uploads_pkey PRIMARY KEY (id);


--
-- Name: otps otps_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.otps
    ADD CONSTRAINT otps_pkey PRIMARY KEY (id);


--
-- Name: payment_gateways payment_gateways_name_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.payment_gateways
    ADD CONSTRAINT payment_gateways_name_key UNIQUE (name);


--
-- Name: payment_gateways payment_gateways_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.payment_gateways
    ADD CONSTRAINT payment_gateways_pkey PRIMARY KEY (id);


--
-- Name: subscription_plans subscription_plans_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.subscription_plans
    ADD CONSTRAINT subscription_plans_pkey PRIMARY KEY (id);


--
-- Name: subscription_plans subscription_plans_plan_name_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.subscription_plans
    ADD CONSTRAINT subscription_plans_plan_name_key UNIQUE (plan_name);


--
-- Name: system_affiliate_settings system_affiliate_settings_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_affiliate_settings
    ADD CONSTRAINT system_affiliate_settings_pkey PRIMARY KEY (id);


--
-- Name: system_affiliate_settings system_affiliate_settings_setting_key_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_affiliate_settings
    ADD CONSTRAINT system_affiliate_settings_setting_key_key UNIQUE (setting_key);


--
-- Name: system_api_keys system_api_keys_key_hash_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_api_keys
    ADD CONSTRAINT system_api_keys_key_hash_key UNIQUE (key_hash);


--
-- Name: system_api_keys system_api_keys_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_api_keys
    ADD CONSTRAINT system_api_keys_pkey PRIMARY KEY (id);


--
-- Name: system_api_settings system_api_settings_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_api_settings
    ADD CONSTRAINT system_api_settings_pkey PRIMARY KEY (id);


--
-- Name: system_backup_config system_backup_config_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_backup_config
    ADD CONSTRAINT system_backup_config_pkey PRIMARY KEY (id);


--
-- Name: system_backup_history system_backup_history_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_backup_history
    ADD CONSTRAINT system_backup_history_pkey PRIMARY KEY (id);


--
-- Name: system_email_config system_email_config_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_email_config
    ADD CONSTRAINT system_email_config_pkey PRIMARY KEY (id);


--
-- Name: system_email_templates system_email_templates_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_email_templates
    ADD CONSTRAINT system_email_templates_pkey PRIMARY KEY (id);


--
-- Name: system_email_templates system_email_templates_template_name_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_email_templates
    ADD CONSTRAINT system_email_templates_template_name_key UNIQUE (template_name);


--
-- Name: system_general_settings system_general_settings_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_general_settings
    ADD CONSTRAINT system_general_settings_pkey PRIMARY KEY (id);


--
-- Name: system_general_settings system_general_settings_setting_key_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_general_settings
    ADD CONSTRAINT system_general_settings_setting_key_key UNIQUE (setting_key);


--
-- Name: system_impression_stats system_impression_stats_day_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_impression_stats
    ADD CONSTRAINT system_impression_stats_day_key UNIQUE (day);


--
-- Name: system_impression_stats system_impression_stats_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_impression_stats
    ADD CONSTRAINT system_impression_stats_pkey PRIMARY KEY (id);


--
-- Name: system_impressions system_impressions_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_impressions
    ADD CONSTRAINT system_impressions_pkey PRIMARY KEY (id);


--
-- Name: system_impressions system_impressions_placement_profile_type_impression_date_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_impressions
    ADD CONSTRAINT system_impressions_placement_profile_type_impression_date_key UNIQUE (placement, profile_type, impression_date);


--
-- Name: system_integrations system_integrations_name_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_integrations
    ADD CONSTRAINT system_integrations_name_key UNIQUE (name);


--
-- Name: system_integrations system_integrations_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_integrations
    ADD CONSTRAINT system_integrations_pkey PRIMARY KEY (id);


--
-- Name: system_logs system_logs_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_logs
    ADD CONSTRAINT system_logs_pkey PRIMARY KEY (id);


--
-- Name: system_maintenance system_maintenance_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_maintenance
    ADD CONSTRAINT system_maintenance_pkey PRIMARY KEY (id);


--
-- Name: system_media system_media_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_media
    ADD CONSTRAINT system_media_pkey PRIMARY KEY (id);


--
-- Name: system_media_settings system_media_settings_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_media_settings
    ADD CONSTRAINT system_media_settings_pkey PRIMARY KEY (id);


--
-- Name: system_media_settings system_media_settings_setting_key_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_media_settings
    ADD CONSTRAINT system_media_settings_setting_key_key UNIQUE (setting_key);


--
-- Name: system_payment_gateways system_payment_gateways_gateway_id_environment_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_payment_gateways
    ADD CONSTRAINT system_payment_gateways_gateway_id_environment_key UNIQUE (gateway_id, environment);


--
-- Name: system_payment_gateways system_payment_gateways_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_payment_gateways
    ADD CONSTRAINT system_payment_gateways_pkey PRIMARY KEY (id);


--
-- Name: system_performance_metrics system_performance_metrics_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_performance_metrics
    ADD CONSTRAINT system_performance_metrics_pkey PRIMARY KEY (id);


--
-- Name: system_security_settings system_security_settings_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_security_settings
    ADD CONSTRAINT system_security_settings_pkey PRIMARY KEY (id);


--
-- Name: system_sms_config system_sms_config_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_sms_config
    ADD CONSTRAINT system_sms_config_pkey PRIMARY KEY (id);


--
-- Name: system_sms_log system_sms_log_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_sms_log
    ADD CONSTRAINT system_sms_log_pkey PRIMARY KEY (id);


--
-- Name: system_statistics system_statistics_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_statistics
    ADD CONSTRAINT system_statistics_pkey PRIMARY KEY (id);


--
-- Name: system_statistics system_statistics_stat_date_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_statistics
    ADD CONSTRAINT system_statistics_stat_date_key UNIQUE (stat_date);


--
-- Name: system_subscription_tiers system_subscription_tiers_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_subscription_tiers
    ADD CONSTRAINT system_subscription_tiers_pkey PRIMARY KEY (id);


--
-- Name: system_subscription_tiers system_subscription_tiers_plan_id_tier_name_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_subscription_tiers
    ADD CONSTRAINT system_subscription_tiers_plan_id_tier_name_key UNIQUE (plan_id, tier_name);


--
-- Name: verification_fee verification_fee_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.verification_fee
    ADD CONSTRAINT verification_fee_pkey PRIMARY KEY (id);


--
-- Name: verification_fee verification_fee_user_type_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.verification_fee
    ADD CONSTRAINT verification_fee_user_type_key UNIQUE (user_type);


--
-- Name: idx_admin_credentials_admin_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_admin_credentials_admin_id ON public.admin_credentials USING btree (admin_id);


--
-- Name: idx_admin_credentials_verification_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_admin_credentials_verification_status ON public.admin_credentials USING btree (verification_status);


--
-- Name: idx_admin_invitations_email; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_admin_invitations_email ON public.admin_invitations USING btree (email);


--
-- Name: idx_admin_invitations_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_admin_invitations_status ON public.admin_invitations USING btree (status);


--
-- Name: idx_admin_leave_requests_admin_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_admin_leave_requests_admin_id ON public.admin_leave_requests USING btree (admin_id);


--
-- Name: idx_admin_leave_requests_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_admin_leave_requests_status ON public.admin_leave_requests USING btree (status);


--
-- Name: idx_admin_portfolio_admin_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_admin_portfolio_admin_id ON public.admin_portfolio USING btree (admin_id);


--
-- Name: idx_admin_resignations_admin_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_admin_resignations_admin_id ON public.admin_resignations USING btree (admin_id);


--
-- Name: idx_admin_reviews_admin_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_admin_reviews_admin_id ON public.admin_reviews USING btree (admin_id);


--
-- Name: idx_affiliate_tiers_program_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_affiliate_tiers_program_id ON public.affiliate_tiers USING btree (program_id);


--
-- Name: idx_astegni_reviews_reviewer_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_astegni_reviews_reviewer_id ON public.astegni_reviews USING btree (reviewer_id);


--
-- Name: idx_manage_uploads_folder; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_manage_uploads_folder ON public.manage_uploads USING btree (folder);


--
-- Name: idx_manage_uploads_uploaded_by; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_manage_uploads_uploaded_by ON public.manage_uploads USING btree (uploaded_by);


--
-- Name: idx_otps_admin_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_otps_admin_id ON public.otps USING btree (admin_id);


--
-- Name: idx_otps_contact; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_otps_contact ON public.otps USING btree (contact);


--
-- Name: idx_system_api_keys_created_by; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_api_keys_created_by ON public.system_api_keys USING btree (created_by);


--
-- Name: idx_system_backup_history_config_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_backup_history_config_id ON public.system_backup_history USING btree (config_id);


--
-- Name: idx_system_backup_history_started_at; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_backup_history_started_at ON public.system_backup_history USING btree (started_at);


--
-- Name: idx_system_email_templates_category; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_email_templates_category ON public.system_email_templates USING btree (category);


--
-- Name: idx_system_general_settings_category; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_general_settings_category ON public.system_general_settings USING btree (category);


--
-- Name: idx_system_impressions_impression_date; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_impressions_impression_date ON public.system_impressions USING btree (impression_date);


--
-- Name: idx_system_impressions_placement; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_impressions_placement ON public.system_impressions USING btree (placement);


--
-- Name: idx_system_logs_admin_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_logs_admin_id ON public.system_logs USING btree (admin_id);


--
-- Name: idx_system_logs_level; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_logs_level ON public.system_logs USING btree (level);


--
-- Name: idx_system_logs_level_time; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_logs_level_time ON public.system_logs USING btree (level, created_at DESC);


--
-- Name: idx_system_logs_source; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_logs_source ON public.system_logs USING btree (source);


--
-- Name: idx_system_media_media_type; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_media_media_type ON public.system_media USING btree (media_type);


--
-- Name: idx_system_media_uploaded_by; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_media_uploaded_by ON public.system_media USING btree (uploaded_by);


--
-- Name: idx_system_payment_gateways_gateway_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_payment_gateways_gateway_id ON public.system_payment_gateways USING btree (gateway_id);


--
-- Name: idx_system_performance_metrics_metric_name; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_performance_metrics_metric_name ON public.system_performance_metrics USING btree (metric_name);


--
-- Name: idx_system_performance_metrics_recorded_at; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_performance_metrics_recorded_at ON public.system_performance_metrics USING btree (recorded_at);


--
-- Name: idx_system_sms_log_config_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_sms_log_config_id ON public.system_sms_log USING btree (config_id);


--
-- Name: idx_system_sms_log_sent_at; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_sms_log_sent_at ON public.system_sms_log USING btree (sent_at);


--
-- Name: idx_system_sms_log_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_sms_log_status ON public.system_sms_log USING btree (status);


--
-- Name: idx_system_subscription_tiers_plan_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_system_subscription_tiers_plan_id ON public.system_subscription_tiers USING btree (plan_id);


--
-- Name: ix_admin_profile_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX ix_admin_profile_id ON public.admin_profile USING btree (id);


--
-- Name: ix_otps_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX ix_otps_id ON public.otps USING btree (id);


--
-- Name: admin_profile admin_profile_set_updated_at; Type: TRIGGER; Schema: public; Owner: app
--

CREATE TRIGGER admin_profile_set_updated_at BEFORE UPDATE ON public.admin_profile FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();


--
-- Name: system_general_settings system_general_settings_set_updated_at; Type: TRIGGER; Schema: public; Owner: app
--

CREATE TRIGGER system_general_settings_set_updated_at BEFORE UPDATE ON public.system_general_settings FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();


--
-- Name: admin_credentials admin_credentials_admin_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_credentials
    ADD CONSTRAINT admin_credentials_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES public.admin_profile(id) ON DELETE CASCADE;


--
-- Name: admin_invitations admin_invitations_invited_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_invitations
    ADD CONSTRAINT admin_invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES public.admin_profile(id) ON DELETE SET NULL;


--
-- Name: admin_leave_requests admin_leave_requests_admin_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_leave_requests
    ADD CONSTRAINT admin_leave_requests_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES public.admin_profile(id) ON DELETE CASCADE;


--
-- Name: admin_leave_requests admin_leave_requests_approved_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_leave_requests
    ADD CONSTRAINT admin_leave_requests_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES public.admin_profile(id) ON DELETE SET NULL;


--
-- Name: admin_portfolio admin_portfolio_admin_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_portfolio
    ADD CONSTRAINT admin_portfolio_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES public.admin_profile(id) ON DELETE CASCADE;


--
-- Name: admin_resignations admin_resignations_admin_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_resignations
    ADD CONSTRAINT admin_resignations_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES public.admin_profile(id) ON DELETE CASCADE;


--
-- Name: admin_resignations admin_resignations_decided_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_resignations
    ADD CONSTRAINT admin_resignations_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.admin_profile(id) ON DELETE SET NULL;


--
-- Name: admin_reviews admin_reviews_admin_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.admin_reviews
    ADD CONSTRAINT admin_reviews_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES public.admin_profile(id) ON DELETE CASCADE;


--
-- Name: affiliate_tiers affiliate_tiers_program_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliate_tiers
    ADD CONSTRAINT affiliate_tiers_program_id_fkey FOREIGN KEY (program_id) REFERENCES public.affiliate_program(id) ON DELETE CASCADE;


--
-- Name: astegni_reviews astegni_reviews_moderated_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.astegni_reviews
    ADD CONSTRAINT astegni_reviews_moderated_by_fkey FOREIGN KEY (moderated_by) REFERENCES public.admin_profile(id) ON DELETE SET NULL;


--
-- Name: manage_admins_profile manage_admins_profile_admin_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_admins_profile
    ADD CONSTRAINT manage_admins_profile_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES public.admin_profile(id) ON DELETE CASCADE;


--
-- Name: manage_advertisers_profile manage_advertisers_profile_admin_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_advertisers_profile
    ADD CONSTRAINT manage_advertisers_profile_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES public.admin_profile(id) ON DELETE CASCADE;


--
-- Name: manage_contents_profile manage_contents_profile_admin_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_contents_profile
    ADD CONSTRAINT manage_contents_profile_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES public.admin_profile(id) ON DELETE CASCADE;


--
-- Name: manage_courses_profile manage_courses_profile_admin_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_courses_profile
    ADD CONSTRAINT manage_courses_profile_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES public.admin_profile(id) ON DELETE CASCADE;


--
-- Name: manage_credentials_profile manage_credentials_profile_admin_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_credentials_profile
    ADD CONSTRAINT manage_credentials_profile_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES public.admin_profile(id) ON DELETE CASCADE;


--
-- Name: manage_customers_profile manage_customers_profile_admin_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_customers_profile
    ADD CONSTRAINT manage_customers_profile_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES public.admin_profile(id) ON DELETE CASCADE;


--
-- Name: manage_schools_profile manage_schools_profile_admin_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_schools_profile
    ADD CONSTRAINT manage_schools_profile_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES public.admin_profile(id) ON DELETE CASCADE;


--
-- Name: manage_system_settings_profile manage_system_settings_profile_admin_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_system_settings_profile
    ADD CONSTRAINT manage_system_settings_profile_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES public.admin_profile(id) ON DELETE CASCADE;


--
-- Name: manage_uploads manage_uploads_uploaded_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.manage_uploads
    ADD CONSTRAINT manage_uploads_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES public.admin_profile(id) ON DELETE SET NULL;


--
-- Name: otps otps_admin_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.otps
    ADD CONSTRAINT otps_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES public.admin_profile(id) ON DELETE CASCADE;


--
-- Name: system_affiliate_settings system_affiliate_settings_updated_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_affiliate_settings
    ADD CONSTRAINT system_affiliate_settings_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES public.admin_profile(id) ON DELETE SET NULL;


--
-- Name: system_api_keys system_api_keys_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_api_keys
    ADD CONSTRAINT system_api_keys_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.admin_profile(id) ON DELETE SET NULL;


--
-- Name: system_backup_history system_backup_history_config_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_backup_history
    ADD CONSTRAINT system_backup_history_config_id_fkey FOREIGN KEY (config_id) REFERENCES public.system_backup_config(id) ON DELETE SET NULL;


--
-- Name: system_email_templates system_email_templates_updated_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_email_templates
    ADD CONSTRAINT system_email_templates_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES public.admin_profile(id) ON DELETE SET NULL;


--
-- Name: system_general_settings system_general_settings_updated_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_general_settings
    ADD CONSTRAINT system_general_settings_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES public.admin_profile(id) ON DELETE SET NULL;


--
-- Name: system_logs system_logs_admin_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_logs
    ADD CONSTRAINT system_logs_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES public.admin_profile(id) ON DELETE SET NULL;


--
-- Name: system_maintenance system_maintenance_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_maintenance
    ADD CONSTRAINT system_maintenance_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.admin_profile(id) ON DELETE SET NULL;


--
-- Name: system_media system_media_uploaded_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_media
    ADD CONSTRAINT system_media_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES public.admin_profile(id) ON DELETE SET NULL;


--
-- Name: system_payment_gateways system_payment_gateways_gateway_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_payment_gateways
    ADD CONSTRAINT system_payment_gateways_gateway_id_fkey FOREIGN KEY (gateway_id) REFERENCES public.payment_gateways(id) ON DELETE CASCADE;


--
-- Name: system_sms_log system_sms_log_config_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_sms_log
    ADD CONSTRAINT system_sms_log_config_id_fkey FOREIGN KEY (config_id) REFERENCES public.system_sms_config(id) ON DELETE SET NULL;


--
-- Name: system_subscription_tiers system_subscription_tiers_plan_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.system_subscription_tiers
    ADD CONSTRAINT system_subscription_tiers_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.subscription_plans(id) ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--

\unrestrict N0h8xFM3Kt9kFbALitxarMLXZLxXWCKxOqU4JYsPX87ENP5rAZGGxyphuNqMvxZ

