--
-- PostgreSQL database dump
--

\restrict wEI0U0N2twPLj6ggZp1nticS9IQUGEo8wMnF2DtZE5vaDZQiIcd4EtkH81qX59w

-- Dumped from database version 15.14 (Ubuntu 15.14-1.pgdg24.04+1)
-- Dumped by pg_dump version 15.14 (Ubuntu 15.14-1.pgdg24.04+1)

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
-- Name: chat_message_type; Type: TYPE; Schema: public; Owner: app
--

CREATE TYPE public.chat_message_type AS ENUM (
    'text',
    'image',
    'video',
    'audio',
    'document',
    'location',
    'poll',
    'call',
    'system'
);


ALTER TYPE public.chat_message_type OWNER TO app;

--
-- Name: connection_status; Type: TYPE; Schema: public; Owner: app
--

CREATE TYPE public.connection_status AS ENUM (
    'pending',
    'accepted',
    'rejected',
    'blocked'
);


ALTER TYPE public.connection_status OWNER TO app;

--
-- Name: coursework_type; Type: TYPE; Schema: public; Owner: app
--

CREATE TYPE public.coursework_type AS ENUM (
    'quiz',
    'assignment',
    'exam',
    'project'
);


ALTER TYPE public.coursework_type OWNER TO app;

--
-- Name: session_status; Type: TYPE; Schema: public; Owner: app
--

CREATE TYPE public.session_status AS ENUM (
    'scheduled',
    'in_progress',
    'completed',
    'cancelled',
    'no_show'
);


ALTER TYPE public.session_status OWNER TO app;

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
-- Name: account_deletion_requests; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.account_deletion_requests (
    id integer NOT NULL,
    user_id integer NOT NULL,
    status character varying(20) DEFAULT 'pending'::character varying,
    other_reason text,
    requested_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    scheduled_deletion_at timestamp without time zone NOT NULL,
    completed_at timestamp without time zone,
    cancelled_at timestamp without time zone,
    ip_address character varying(45),
    user_agent text,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT account_deletion_requests_valid_status_check CHECK (((status)::text = ANY ((ARRAY['pending'::character varying, 'cancelled'::character varying, 'completed'::character varying])::text[])))
);


ALTER TABLE public.account_deletion_requests OWNER TO app;

--
-- Name: account_deletion_requests_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.account_deletion_requests_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.account_deletion_requests_id_seq OWNER TO app;

--
-- Name: account_deletion_requests_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.account_deletion_requests_id_seq OWNED BY public.account_deletion_requests.id;


--
-- Name: advertisement_earnings; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.advertisement_earnings (
    id integer NOT NULL,
    advertiser_id integer,
    campaign_id integer,
    tutor_id integer,
    impressions integer DEFAULT 0,
    amount numeric(12,2) DEFAULT 0.00 NOT NULL,
    currency character varying(3) DEFAULT 'USD'::character varying,
    period_start date NOT NULL,
    period_end date NOT NULL,
    paid_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT advertisement_earnings_amount_positive_check CHECK ((amount >= (0)::numeric))
);


ALTER TABLE public.advertisement_earnings OWNER TO app;

--
-- Name: advertisement_earnings_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.advertisement_earnings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.advertisement_earnings_id_seq OWNER TO app;

--
-- Name: advertisement_earnings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.advertisement_earnings_id_seq OWNED BY public.advertisement_earnings.id;


--
-- Name: advertiser_profiles; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.advertiser_profiles (
    id integer NOT NULL,
    user_id integer NOT NULL,
    username character varying(50),
    bio text,
    quote text,
    profile_picture character varying,
    cover_image character varying,
    location character varying[],
    socials json,
    website character varying,
    company_id integer,
    hero_title character varying[],
    hero_subtitle text,
    brand_ids integer[],
    is_verified boolean DEFAULT false,
    total_campaigns integer DEFAULT 0,
    total_spent numeric(12,2) DEFAULT 0.00,
    balance numeric(12,2) DEFAULT 0.00,
    currency character varying(3) DEFAULT 'USD'::character varying,
    rating double precision DEFAULT 0.0,
    is_active boolean DEFAULT true,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.advertiser_profiles OWNER TO app;

--
-- Name: advertiser_profiles_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.advertiser_profiles_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.advertiser_profiles_id_seq OWNER TO app;

--
-- Name: advertiser_profiles_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.advertiser_profiles_id_seq OWNED BY public.advertiser_profiles.id;


--
-- Name: advertiser_team_members; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.advertiser_team_members (
    id integer NOT NULL,
    advertiser_id integer NOT NULL,
    user_id integer,
    invited_email character varying NOT NULL,
    role character varying(30) DEFAULT 'viewer'::character varying NOT NULL,
    permissions jsonb DEFAULT '{}'::jsonb,
    status character varying(20) DEFAULT 'pending'::character varying,
    invite_token character varying(64),
    invited_by integer,
    accepted_at timestamp without time zone,
    expires_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT advertiser_team_members_role_allowed_check CHECK (((role)::text = ANY ((ARRAY['owner'::character varying, 'manager'::character varying, 'editor'::character varying, 'viewer'::character varying])::text[])))
);


ALTER TABLE public.advertiser_team_members OWNER TO app;

--
-- Name: advertiser_team_members_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.advertiser_team_members_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.advertiser_team_members_id_seq OWNER TO app;

--
-- Name: advertiser_team_members_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.advertiser_team_members_id_seq OWNED BY public.advertiser_team_members.id;


--
-- Name: advertiser_transactions; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.advertiser_transactions (
    id integer NOT NULL,
    advertiser_id integer NOT NULL,
    campaign_id integer,
    transaction_type character varying(30) NOT NULL,
    amount numeric(12,2) NOT NULL,
    balance_before numeric(12,2) NOT NULL,
    balance_after numeric(12,2) NOT NULL,
    payment_method character varying(50),
    reference character varying(100),
    description text,
    metadata jsonb,
    status character varying(20) DEFAULT 'completed'::character varying,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT advertiser_transactions_transaction_type_allowed_check CHECK (((transaction_type)::text = ANY ((ARRAY['deposit'::character varying, 'spend'::character varying, 'refund'::character varying, 'adjustment'::character varying])::text[])))
);


ALTER TABLE public.advertiser_transactions OWNER TO app;

--
-- Name: advertiser_transactions_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.advertiser_transactions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.advertiser_transactions_id_seq OWNER TO app;

--
-- Name: advertiser_transactions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.advertiser_transactions_id_seq OWNED BY public.advertiser_transactions.id;


--
-- Name: affiliate_commissions; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.affiliate_commissions (
    id integer NOT NULL,
    affiliate_id integer NOT NULL,
    referral_id integer NOT NULL,
    source_type character varying(30) NOT NULL,
    source_id integer NOT NULL,
    commission_type character varying(20) NOT NULL,
    rate numeric(5,2) NOT NULL,
    base_amount numeric(12,2) NOT NULL,
    amount numeric(12,2) NOT NULL,
    status character varying(20) DEFAULT 'pending'::character varying,
    approved_at timestamp without time zone,
    paid_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT affiliate_commissions_commission_type_allowed_check CHECK (((commission_type)::text = ANY ((ARRAY['direct'::character varying, 'indirect'::character varying])::text[])))
);


ALTER TABLE public.affiliate_commissions OWNER TO app;

--
-- Name: affiliate_commissions_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.affiliate_commissions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.affiliate_commissions_id_seq OWNER TO app;

--
-- Name: affiliate_commissions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.affiliate_commissions_id_seq OWNED BY public.affiliate_commissions.id;


--
-- Name: affiliate_referrals; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.affiliate_referrals (
    id integer NOT NULL,
    affiliate_id integer NOT NULL,
    referred_user_id integer NOT NULL,
    referral_code character varying(20) NOT NULL,
    level integer DEFAULT 1 NOT NULL,
    source character varying(50),
    converted_at timestamp without time zone,
    is_active boolean DEFAULT true,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.affiliate_referrals OWNER TO app;

--
-- Name: affiliate_referrals_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.affiliate_referrals_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.affiliate_referrals_id_seq OWNER TO app;

--
-- Name: affiliate_referrals_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.affiliate_referrals_id_seq OWNED BY public.affiliate_referrals.id;


--
-- Name: affiliates; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.affiliates (
    id integer NOT NULL,
    user_id integer NOT NULL,
    affiliate_code character varying(20) NOT NULL,
    parent_affiliate_id integer,
    tier character varying(20) DEFAULT 'bronze'::character varying,
    total_referrals integer DEFAULT 0,
    active_referrals integer DEFAULT 0,
    total_earned numeric(12,2) DEFAULT 0.00,
    pending_amount numeric(12,2) DEFAULT 0.00,
    payout_method jsonb,
    is_active boolean DEFAULT true,
    joined_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.affiliates OWNER TO app;

--
-- Name: affiliates_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.affiliates_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.affiliates_id_seq OWNER TO app;

--
-- Name: affiliates_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.affiliates_id_seq OWNED BY public.affiliates.id;


--
-- Name: audios; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.audios (
    id integer NOT NULL,
    user_id integer NOT NULL,
    profile_id integer,
    profile_type character varying(20),
    title character varying NOT NULL,
    description text,
    file_url character varying NOT NULL,
    file_name character varying NOT NULL,
    file_size bigint,
    mime_type character varying(100),
    duration_seconds integer,
    is_public boolean DEFAULT false,
    play_count integer DEFAULT 0,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.audios OWNER TO app;

--
-- Name: audios_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.audios_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.audios_id_seq OWNER TO app;

--
-- Name: audios_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.audios_id_seq OWNED BY public.audios.id;


--
-- Name: blocked_chat_contacts; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.blocked_chat_contacts (
    id integer NOT NULL,
    blocker_user_id integer NOT NULL,
    blocker_profile_type character varying(20) NOT NULL,
    blocked_user_id integer NOT NULL,
    blocked_profile_type character varying(20) NOT NULL,
    reason character varying(50),
    details text,
    blocked_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.blocked_chat_contacts OWNER TO app;

--
-- Name: blocked_chat_contacts_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.blocked_chat_contacts_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.blocked_chat_contacts_id_seq OWNER TO app;

--
-- Name: blocked_chat_contacts_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.blocked_chat_contacts_id_seq OWNED BY public.blocked_chat_contacts.id;


--
-- Name: blogs; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.blogs (
    id integer NOT NULL,
    author_id integer NOT NULL,
    author_type character varying(20) NOT NULL,
    title character varying(255) NOT NULL,
    slug character varying(255) NOT NULL,
    excerpt text,
    content text NOT NULL,
    cover_image character varying,
    category character varying(50),
    tags character varying[],
    status character varying(20) DEFAULT 'draft'::character varying,
    reading_minutes integer,
    views_count integer DEFAULT 0,
    likes_count integer DEFAULT 0,
    published_at timestamp with time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT blogs_status_allowed_check CHECK (((status)::text = ANY ((ARRAY['draft'::character varying, 'published'::character varying, 'archived'::character varying])::text[])))
);


ALTER TABLE public.blogs OWNER TO app;

--
-- Name: blogs_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.blogs_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.blogs_id_seq OWNER TO app;

--
-- Name: blogs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.blogs_id_seq OWNED BY public.blogs.id;


--
-- Name: board_equations; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.board_equations (
    id integer NOT NULL,
    page_id integer NOT NULL,
    latex text NOT NULL,
    x double precision DEFAULT 0 NOT NULL,
    y double precision DEFAULT 0 NOT NULL,
    width double precision,
    height double precision,
    color character varying(20) DEFAULT '#000000'::character varying,
    created_by integer,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.board_equations OWNER TO app;

--
-- Name: board_equations_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.board_equations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.board_equations_id_seq OWNER TO app;

--
-- Name: board_equations_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.board_equations_id_seq OWNED BY public.board_equations.id;


--
-- Name: board_participants; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.board_participants (
    id integer NOT NULL,
    session_id integer NOT NULL,
    user_id integer NOT NULL,
    role character varying(20) DEFAULT 'viewer'::character varying NOT NULL,
    can_draw boolean DEFAULT false,
    can_speak boolean DEFAULT true,
    joined_at timestamp without time zone,
    left_at timestamp without time zone,
    last_seen_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.board_participants OWNER TO app;

--
-- Name: board_participants_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.board_participants_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.board_participants_id_seq OWNER TO app;

--
-- Name: board_participants_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.board_participants_id_seq OWNED BY public.board_participants.id;


--
-- Name: board_recordings; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.board_recordings (
    id integer NOT NULL,
    session_id integer NOT NULL,
    started_by integer,
    file_url character varying,
    file_size bigint,
    duration_seconds integer,
    status character varying(20) DEFAULT 'processing'::character varying,
    started_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    ended_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.board_recordings OWNER TO app;

--
-- Name: board_recordings_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.board_recordings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.board_recordings_id_seq OWNER TO app;

--
-- Name: board_recordings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.board_recordings_id_seq OWNED BY public.board_recordings.id;


--
-- Name: board_snapshots; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.board_snapshots (
    id integer NOT NULL,
    page_id integer NOT NULL,
    image_url character varying NOT NULL,
    thumbnail_url character varying,
    taken_by integer,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.board_snapshots OWNER TO app;

--
-- Name: board_snapshots_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.board_snapshots_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.board_snapshots_id_seq OWNER TO app;

--
-- Name: board_snapshots_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.board_snapshots_id_seq OWNED BY public.board_snapshots.id;


--
-- Name: board_templates; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.board_templates (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    description text,
    category character varying(50),
    template_data jsonb NOT NULL,
    thumbnail_url character varying,
    is_public boolean DEFAULT true,
    created_by integer,
    usage_count integer DEFAULT 0,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.board_templates OWNER TO app;

--
-- Name: board_templates_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.board_templates_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.board_templates_id_seq OWNER TO app;

--
-- Name: board_templates_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.board_templates_id_seq OWNED BY public.board_templates.id;


--
-- Name: brand_profile; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.brand_profile (
    id integer NOT NULL,
    advertiser_id integer,
    name character varying(255) NOT NULL,
    legal_name character varying(255),
    industry character varying(100),
    description text,
    logo_url character varying,
    cover_url character varying,
    website character varying,
    email character varying,
    phone character varying(50),
    address text,
    socials jsonb,
    founded_year integer,
    employee_count character varying(20),
    verification_status character varying(20) DEFAULT 'pending'::character varying,
    is_active boolean DEFAULT true,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT brand_profile_founded_year_plausible_check CHECK (((founded_year IS NULL) OR (founded_year >= 1800)))
);


ALTER TABLE public.brand_profile OWNER TO app;

--
-- Name: brand_profile_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.brand_profile_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.brand_profile_id_seq OWNER TO app;

--
-- Name: brand_profile_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.brand_profile_id_seq OWNED BY public.brand_profile.id;


--
-- Name: call_logs; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.call_logs (
    id integer NOT NULL,
    conversation_id integer,
    caller_user_id integer,
    caller_profile_type character varying(20),
    call_type character varying(10) NOT NULL,
    status character varying(20) DEFAULT 'initiated'::character varying NOT NULL,
    participants jsonb DEFAULT '[]'::jsonb,
    started_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    answered_at timestamp without time zone,
    ended_at timestamp without time zone,
    duration_seconds integer,
    end_reason character varying(50),
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT call_logs_call_type_allowed_check CHECK (((call_type)::text = ANY ((ARRAY['voice'::character varying, 'video'::character varying])::text[])))
);


ALTER TABLE public.call_logs OWNER TO app;

--
-- Name: call_logs_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.call_logs_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.call_logs_id_seq OWNER TO app;

--
-- Name: call_logs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.call_logs_id_seq OWNED BY public.call_logs.id;


--
-- Name: campaign_impressions; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.campaign_impressions (
    id integer NOT NULL,
    campaign_id integer NOT NULL,
    user_id integer,
    profile_type character varying(20),
    placement character varying(50) NOT NULL,
    device_type character varying(20),
    location character varying(100),
    viewed_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP,
    clicked boolean DEFAULT false,
    clicked_at timestamp with time zone,
    cost numeric(10,4) DEFAULT 0.0000,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.campaign_impressions OWNER TO app;

--
-- Name: campaign_impressions_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.campaign_impressions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.campaign_impressions_id_seq OWNER TO app;

--
-- Name: campaign_impressions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.campaign_impressions_id_seq OWNED BY public.campaign_impressions.id;


--
-- Name: campaign_invoices; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.campaign_invoices (
    id integer NOT NULL,
    campaign_id integer NOT NULL,
    advertiser_id integer NOT NULL,
    invoice_number character varying(50) NOT NULL,
    invoice_type character varying(20) DEFAULT 'deposit'::character varying NOT NULL,
    amount numeric(12,2) NOT NULL,
    tax_amount numeric(12,2) DEFAULT 0.00,
    currency character varying(3) DEFAULT 'USD'::character varying,
    status character varying(20) DEFAULT 'pending'::character varying,
    description text,
    issued_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    due_date date,
    paid_at timestamp without time zone,
    payment_method character varying(50),
    payment_reference character varying(100),
    pdf_url character varying,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT campaign_invoices_amount_positive_check CHECK ((amount > (0)::numeric)),
    CONSTRAINT campaign_invoices_status_allowed_check CHECK (((status)::text = ANY ((ARRAY['pending'::character varying, 'paid'::character varying, 'overdue'::character varying, 'cancelled'::character varying])::text[])))
);


ALTER TABLE public.campaign_invoices OWNER TO app;

--
-- Name: campaign_invoices_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.campaign_invoices_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.campaign_invoices_id_seq OWNER TO app;

--
-- Name: campaign_invoices_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.campaign_invoices_id_seq OWNED BY public.campaign_invoices.id;


--
-- Name: campaign_profile; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.campaign_profile (
    id integer NOT NULL,
    advertiser_id integer NOT NULL,
    brand_id integer,
    name character varying(255) NOT NULL,
    objective character varying(50),
    description text,
    target_audience jsonb,
    target_locations character varying[],
    placements character varying[],
    file_urls character varying[],
    call_to_action character varying(100),
    destination_url character varying,
    budget numeric(12,2) DEFAULT 0.00 NOT NULL,
    spent numeric(12,2) DEFAULT 0.00,
    cpi_rate numeric(10,4),
    impressions_count integer DEFAULT 0,
    clicks_count integer DEFAULT 0,
    start_date date,
    end_date date,
    verification_status character varying(20) DEFAULT 'pending'::character varying,
    rejected_reason text,
    is_active boolean DEFAULT true,
    paused_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT campaign_profile_dates_ordered_check CHECK (((end_date IS NULL) OR (end_date >= start_date))),
    CONSTRAINT campaign_profile_spent_within_budget_check CHECK ((spent <= budget))
);


ALTER TABLE public.campaign_profile OWNER TO app;

--
-- Name: campaign_profile_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.campaign_profile_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.campaign_profile_id_seq OWNER TO app;

--
-- Name: campaign_profile_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.campaign_profile_id_seq OWNED BY public.campaign_profile.id;


--
-- Name: chat_active_sessions; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.chat_active_sessions (
    id integer NOT NULL,
    user_id integer NOT NULL,
    profile_type character varying(20) NOT NULL,
    device_name character varying(100),
    browser character varying(100),
    ip_address character varying(45),
    session_token character varying(128) NOT NULL,
    last_active_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    is_current boolean DEFAULT false,
    revoked_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.chat_active_sessions OWNER TO app;

--
-- Name: chat_active_sessions_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.chat_active_sessions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.chat_active_sessions_id_seq OWNER TO app;

--
-- Name: chat_active_sessions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.chat_active_sessions_id_seq OWNED BY public.chat_active_sessions.id;


--
-- Name: chat_messages; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.chat_messages (
    id integer NOT NULL,
    conversation_id integer NOT NULL,
    sender_user_id integer,
    sender_profile_type character varying(20),
    message_type public.chat_message_type DEFAULT 'text'::public.chat_message_type NOT NULL,
    content text,
    media_url character varying,
    media_metadata jsonb,
    reply_to_id integer,
    forwarded_from_id integer,
    is_edited boolean DEFAULT false,
    edited_at timestamp without time zone,
    is_deleted boolean DEFAULT false,
    deleted_at timestamp without time zone,
    is_pinned boolean DEFAULT false,
    pinned_at timestamp without time zone,
    delivered_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.chat_messages OWNER TO app;

--
-- Name: chat_messages_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.chat_messages_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.chat_messages_id_seq OWNER TO app;

--
-- Name: chat_messages_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.chat_messages_id_seq OWNED BY public.chat_messages.id;


--
-- Name: chat_privacy_reports; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.chat_privacy_reports (
    id integer NOT NULL,
    reporter_user_id integer NOT NULL,
    reported_user_id integer,
    conversation_id integer,
    message_id integer,
    category character varying(50) NOT NULL,
    details text,
    evidence_urls character varying[],
    status character varying(20) DEFAULT 'open'::character varying,
    reviewed_by integer,
    reviewed_at timestamp without time zone,
    resolution text,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.chat_privacy_reports OWNER TO app;

--
-- Name: chat_privacy_reports_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.chat_privacy_reports_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.chat_privacy_reports_id_seq OWNER TO app;

--
-- Name: chat_privacy_reports_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.chat_privacy_reports_id_seq OWNED BY public.chat_privacy_reports.id;


--
-- Name: chat_settings; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.chat_settings (
    id integer NOT NULL,
    user_id integer NOT NULL,
    profile_type character varying(20) NOT NULL,
    who_can_message character varying(20) DEFAULT 'everyone'::character varying,
    read_receipts boolean DEFAULT true,
    online_status boolean DEFAULT true,
    typing_indicators boolean DEFAULT true,
    last_seen_visibility character varying(20) DEFAULT 'everyone'::character varying,
    allow_group_adds boolean DEFAULT true,
    block_screenshots boolean DEFAULT false,
    auto_delete_days integer,
    message_notifications boolean DEFAULT true,
    sound_alerts boolean DEFAULT true,
    two_step_enabled boolean DEFAULT false,
    two_step_hash character varying(128),
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT chat_settings_auto_delete_days_range_check CHECK (((auto_delete_days IS NULL) OR ((auto_delete_days >= 1) AND (auto_delete_days <= 365))))
);


ALTER TABLE public.chat_settings OWNER TO app;

--
-- Name: chat_settings_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.chat_settings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.chat_settings_id_seq OWNER TO app;

--
-- Name: chat_settings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.chat_settings_id_seq OWNED BY public.chat_settings.id;


--
-- Name: child_invitations; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.child_invitations (
    id integer NOT NULL,
    parent_id integer NOT NULL,
    inviter_user_id integer NOT NULL,
    child_user_id integer,
    child_email character varying,
    child_phone character varying(50),
    child_first_name character varying,
    child_father_name character varying,
    relationship_type character varying(30),
    invitation_token character varying(64) NOT NULL,
    temp_password_hash character varying,
    status character varying(20) DEFAULT 'pending'::character varying,
    expires_at timestamp without time zone NOT NULL,
    accepted_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT child_invitations_contact_given_check CHECK (((child_email IS NOT NULL) OR (child_phone IS NOT NULL)))
);


ALTER TABLE public.child_invitations OWNER TO app;

--
-- Name: child_invitations_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.child_invitations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.child_invitations_id_seq OWNER TO app;

--
-- Name: child_invitations_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.child_invitations_id_seq OWNED BY public.child_invitations.id;


--
-- Name: club_members; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.club_members (
    id integer NOT NULL,
    club_id integer NOT NULL,
    user_id integer NOT NULL,
    role character varying(20) DEFAULT 'member'::character varying,
    status character varying(20) DEFAULT 'active'::character varying,
    joined_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    left_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.club_members OWNER TO app;

--
-- Name: club_members_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.club_members_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.club_members_id_seq OWNER TO app;

--
-- Name: club_members_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.club_members_id_seq OWNED BY public.club_members.id;


--
-- Name: clubs; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.clubs (
    id integer NOT NULL,
    created_by integer,
    title character varying(255) NOT NULL,
    description text,
    category character varying(50) NOT NULL,
    joined_status character varying(20) DEFAULT 'open'::character varying,
    cover_image character varying,
    access character varying(20) DEFAULT 'public'::character varying,
    subjects character varying[],
    rules character varying[],
    member_limit integer,
    member_count integer DEFAULT 0,
    is_paid boolean DEFAULT false,
    membership_fee numeric(10,2) DEFAULT 0.00,
    is_active boolean DEFAULT true,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT clubs_member_limit_positive_check CHECK (((member_limit IS NULL) OR (member_limit > 0)))
);


ALTER TABLE public.clubs OWNER TO app;

--
-- Name: clubs_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.clubs_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.clubs_id_seq OWNER TO app;

--
-- Name: clubs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.clubs_id_seq OWNED BY public.clubs.id;


--
-- Name: connection_commission_earnings; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.connection_commission_earnings (
    id integer NOT NULL,
    tutor_id integer NOT NULL,
    connection_id integer,
    session_id integer,
    gross_amount numeric(12,2) NOT NULL,
    commission_rate numeric(5,2) NOT NULL,
    net_amount numeric(12,2) NOT NULL,
    currency character varying(3) DEFAULT 'USD'::character varying,
    earned_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    paid_at timestamp without time zone,
    status character varying(20) DEFAULT 'pending'::character varying,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.connection_commission_earnings OWNER TO app;

--
-- Name: connection_commission_earnings_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.connection_commission_earnings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.connection_commission_earnings_id_seq OWNER TO app;

--
-- Name: connection_commission_earnings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.connection_commission_earnings_id_seq OWNED BY public.connection_commission_earnings.id;


--
-- Name: connections; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.connections (
    id integer NOT NULL,
    requested_by integer NOT NULL,
    recipient_id integer NOT NULL,
    requester_type character varying(20) NOT NULL,
    recipient_type character varying(20) NOT NULL,
    requester_profile_id integer,
    recipient_profile_id integer,
    status public.connection_status DEFAULT 'pending'::public.connection_status NOT NULL,
    connection_message text,
    rejection_reason text,
    requested_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    connected_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT connections_not_self_check CHECK ((requested_by <> recipient_id))
);


ALTER TABLE public.connections OWNER TO app;

--
-- Name: connections_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.connections_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.connections_id_seq OWNER TO app;

--
-- Name: connections_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.connections_id_seq OWNED BY public.connections.id;


--
-- Name: conversation_participants; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.conversation_participants (
    id integer NOT NULL,
    conversation_id integer NOT NULL,
    user_id integer NOT NULL,
    profile_id integer,
    profile_type character varying(20) NOT NULL,
    role character varying(20) DEFAULT 'member'::character varying,
    display_name character varying(100),
    avatar_url character varying,
    is_active boolean DEFAULT true,
    is_muted boolean DEFAULT false,
    muted_until timestamp without time zone,
    is_pinned boolean DEFAULT false,
    last_read_message_id integer,
    unread_count integer DEFAULT 0,
    joined_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    left_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.conversation_participants OWNER TO app;

--
-- Name: conversation_participants_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.conversation_participants_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.conversation_participants_id_seq OWNER TO app;

--
-- Name: conversation_participants_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.conversation_participants_id_seq OWNED BY public.conversation_participants.id;


--
-- Name: conversations; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.conversations (
    id integer NOT NULL,
    type character varying(10) DEFAULT 'direct'::character varying NOT NULL,
    name character varying(255),
    description text,
    avatar_url character varying,
    created_by integer,
    is_archived boolean DEFAULT false,
    settings jsonb DEFAULT '{}'::jsonb,
    last_message_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT conversations_type_allowed_check CHECK (((type)::text = ANY ((ARRAY['direct'::character varying, 'group'::character varying])::text[])))
);


ALTER TABLE public.conversations OWNER TO app;

--
-- Name: conversations_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.conversations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.conversations_id_seq OWNER TO app;

--
-- Name: conversations_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.conversations_id_seq OWNED BY public.conversations.id;


--
-- Name: course_notifications; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.course_notifications (
    id integer NOT NULL,
    user_id integer NOT NULL,
    course_id integer,
    notification_type character varying(50) NOT NULL,
    title character varying(255) NOT NULL,
    message text,
    is_read boolean DEFAULT false,
    read_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.course_notifications OWNER TO app;

--
-- Name: course_notifications_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.course_notifications_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.course_notifications_id_seq OWNER TO app;

--
-- Name: course_notifications_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.course_notifications_id_seq OWNED BY public.course_notifications.id;


--
-- Name: courses; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.courses (
    id integer NOT NULL,
    uploader_id integer,
    title character varying(255) NOT NULL,
    slug character varying(255),
    description text,
    course_category character varying(100),
    course_level character varying(50),
    course_type character varying(20),
    thumbnail character varying,
    language character varying(50) DEFAULT 'English'::character varying,
    duration_hours numeric(6,2),
    lessons integer DEFAULT 0,
    lesson_titles json,
    objectives character varying[],
    requirements character varying[],
    certification boolean DEFAULT false,
    price numeric(10,2) DEFAULT 0.00,
    currency character varying(3) DEFAULT 'USD'::character varying,
    rating numeric(3,2) DEFAULT 0.00,
    rating_count integer DEFAULT 0,
    status character varying(20) DEFAULT 'draft'::character varying,
    verified_at timestamp without time zone,
    rejected_reason text,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT courses_price_positive_check CHECK ((price >= (0)::numeric)),
    CONSTRAINT courses_rating_range_check CHECK (((rating >= (0)::numeric) AND (rating <= (5)::numeric)))
);


ALTER TABLE public.courses OWNER TO app;

--
-- Name: courses_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.courses_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.courses_id_seq OWNER TO app;

--
-- Name: courses_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.courses_id_seq OWNED BY public.courses.id;


--
-- Name: coursework_answers; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.coursework_answers (
    id integer NOT NULL,
    submission_id integer NOT NULL,
    question_id integer NOT NULL,
    answer_text text,
    selected_options jsonb,
    is_correct boolean,
    points_awarded numeric(6,2),
    feedback text,
    graded_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.coursework_answers OWNER TO app;

--
-- Name: coursework_answers_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.coursework_answers_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.coursework_answers_id_seq OWNER TO app;

--
-- Name: coursework_answers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.coursework_answers_id_seq OWNED BY public.coursework_answers.id;


--
-- Name: coursework_questions; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.coursework_questions (
    id integer NOT NULL,
    coursework_id integer NOT NULL,
    question_text text NOT NULL,
    question_type character varying(30) NOT NULL,
    options jsonb,
    correct_answer jsonb,
    points numeric(6,2) DEFAULT 1.00 NOT NULL,
    "position" integer DEFAULT 0 NOT NULL,
    explanation text,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT coursework_questions_question_type_allowed_check CHECK (((question_type)::text = ANY ((ARRAY['multiple_choice'::character varying, 'true_false'::character varying, 'short_answer'::character varying, 'essay'::character varying])::text[])))
);


ALTER TABLE public.coursework_questions OWNER TO app;

--
-- Name: coursework_questions_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.coursework_questions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.coursework_questions_id_seq OWNER TO app;

--
-- Name: coursework_questions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.coursework_questions_id_seq OWNED BY public.coursework_questions.id;


--
-- Name: coursework_submissions; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.coursework_submissions (
    id integer NOT NULL,
    coursework_id integer NOT NULL,
    student_id integer NOT NULL,
    started_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    submitted_at timestamp without time zone,
    time_spent_seconds integer,
    score numeric(6,2),
    max_score numeric(6,2),
    status character varying(20) DEFAULT 'in_progress'::character varying,
    feedback text,
    graded_by integer,
    graded_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.coursework_submissions OWNER TO app;

--
-- Name: coursework_submissions_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.coursework_submissions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.coursework_submissions_id_seq OWNER TO app;

--
-- Name: coursework_submissions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.coursework_submissions_id_seq OWNED BY public.coursework_submissions.id;


--
-- Name: courseworks; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.courseworks (
    id integer NOT NULL,
    tutor_id integer NOT NULL,
    student_id integer,
    course_id integer,
    title character varying(255) NOT NULL,
    coursework_type public.coursework_type DEFAULT 'quiz'::public.coursework_type NOT NULL,
    instructions text,
    subject character varying(100),
    time_limit_minutes integer,
    due_date timestamp without time zone,
    total_points numeric(8,2) DEFAULT 0.00,
    attempts_allowed integer DEFAULT 1,
    is_published boolean DEFAULT false,
    published_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT courseworks_attempts_positive_check CHECK ((attempts_allowed >= 1))
);


ALTER TABLE public.courseworks OWNER TO app;

--
-- Name: courseworks_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.courseworks_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.courseworks_id_seq OWNER TO app;

--
-- Name: courseworks_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.courseworks_id_seq OWNED BY public.courseworks.id;


--
-- Name: credentials; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.credentials (
    id integer NOT NULL,
    uploader_id integer NOT NULL,
    uploader_role character varying(20) NOT NULL,
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
    verified_by_admin_id integer,
    verified_at timestamp without time zone,
    rejection_reason text,
    years integer,
    is_featured boolean DEFAULT false,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT credentials_expiry_after_issue_check CHECK (((expiry_date IS NULL) OR (expiry_date > date_of_issue)))
);


ALTER TABLE public.credentials OWNER TO app;

--
-- Name: credentials_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.credentials_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.credentials_id_seq OWNER TO app;

--
-- Name: credentials_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.credentials_id_seq OWNED BY public.credentials.id;


--
-- Name: deletion_reason_stats; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.deletion_reason_stats (
    id integer NOT NULL,
    reason_code character varying(50) NOT NULL,
    request_count integer DEFAULT 0 NOT NULL,
    completed_count integer DEFAULT 0 NOT NULL,
    cancelled_count integer DEFAULT 0 NOT NULL,
    last_requested_at timestamp without time zone,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.deletion_reason_stats OWNER TO app;

--
-- Name: deletion_reason_stats_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.deletion_reason_stats_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.deletion_reason_stats_id_seq OWNER TO app;

--
-- Name: deletion_reason_stats_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.deletion_reason_stats_id_seq OWNED BY public.deletion_reason_stats.id;


--
-- Name: deletion_reasons; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.deletion_reasons (
    id integer NOT NULL,
    request_id integer NOT NULL,
    reason_code character varying(50) NOT NULL,
    details text,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.deletion_reasons OWNER TO app;

--
-- Name: deletion_reasons_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.deletion_reasons_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.deletion_reasons_id_seq OWNER TO app;

--
-- Name: deletion_reasons_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.deletion_reasons_id_seq OWNED BY public.deletion_reasons.id;


--
-- Name: direct_affiliate_earnings; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.direct_affiliate_earnings (
    id integer NOT NULL,
    affiliate_id integer NOT NULL,
    referral_id integer,
    amount numeric(12,2) NOT NULL,
    rate numeric(5,2) NOT NULL,
    source character varying(50) NOT NULL,
    month date NOT NULL,
    status character varying(20) DEFAULT 'pending'::character varying,
    paid_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.direct_affiliate_earnings OWNER TO app;

--
-- Name: direct_affiliate_earnings_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.direct_affiliate_earnings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.direct_affiliate_earnings_id_seq OWNER TO app;

--
-- Name: direct_affiliate_earnings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.direct_affiliate_earnings_id_seq OWNED BY public.direct_affiliate_earnings.id;


--
-- Name: documents; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.documents (
    id integer NOT NULL,
    uploader_id integer NOT NULL,
    profile_type character varying(20),
    folder character varying(255),
    title character varying(255) NOT NULL,
    file_url character varying NOT NULL,
    file_name character varying(255) NOT NULL,
    file_size bigint,
    mime_type character varying(100),
    subject character varying(100),
    grade_level character varying(50),
    is_shared boolean DEFAULT false,
    download_count integer DEFAULT 0,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.documents OWNER TO app;

--
-- Name: documents_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.documents_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.documents_id_seq OWNER TO app;

--
-- Name: documents_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.documents_id_seq OWNED BY public.documents.id;


--
-- Name: email_queue; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.email_queue (
    id integer NOT NULL,
    recipient character varying NOT NULL,
    subject character varying(255) NOT NULL,
    template character varying(100),
    body_html text,
    body_text text,
    context jsonb DEFAULT '{}'::jsonb,
    priority integer DEFAULT 5,
    status character varying(20) DEFAULT 'queued'::character varying,
    attempts integer DEFAULT 0,
    max_attempts integer DEFAULT 3,
    last_error text,
    scheduled_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    sent_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT email_queue_attempts_bounded_check CHECK ((attempts <= max_attempts))
);


ALTER TABLE public.email_queue OWNER TO app;

--
-- Name: TABLE email_queue; Type: COMMENT; Schema: public; Owner: app
--

COMMENT ON TABLE public.email_queue IS 'Outgoing mail; a worker takes queued rows by priority';


--
-- Name: email_queue_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.email_queue_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.email_queue_id_seq OWNER TO app;

--
-- Name: email_queue_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.email_queue_id_seq OWNED BY public.email_queue.id;


--
-- Name: enrolled_courses; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.enrolled_courses (
    id integer NOT NULL,
    course_id integer NOT NULL,
    student_id integer NOT NULL,
    tutor_id integer,
    package_id integer,
    progress_percentage numeric(5,2) DEFAULT 0.00,
    completed_lessons integer DEFAULT 0,
    grade character varying(5),
    certificate_url character varying,
    enrolled_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    completed_at timestamp without time zone,
    status character varying(20) DEFAULT 'active'::character varying,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.enrolled_courses OWNER TO app;

--
-- Name: enrolled_courses_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.enrolled_courses_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.enrolled_courses_id_seq OWNER TO app;

--
-- Name: enrolled_courses_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.enrolled_courses_id_seq OWNED BY public.enrolled_courses.id;


--
-- Name: enrolled_students; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.enrolled_students (
    id integer NOT NULL,
    tutor_id integer NOT NULL,
    student_id integer NOT NULL,
    package_id integer,
    package_name character varying(255),
    parent_id integer,
    enrolled_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    agreed_price numeric(10,2),
    payment_status character varying(20) DEFAULT 'unpaid'::character varying,
    next_payment_due date,
    status character varying(20) DEFAULT 'active'::character varying,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.enrolled_students OWNER TO app;

--
-- Name: enrolled_students_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.enrolled_students_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.enrolled_students_id_seq OWNER TO app;

--
-- Name: enrolled_students_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.enrolled_students_id_seq OWNED BY public.enrolled_students.id;


--
-- Name: event_attendees; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.event_attendees (
    id integer NOT NULL,
    event_id integer NOT NULL,
    user_id integer NOT NULL,
    status character varying(20) DEFAULT 'going'::character varying,
    checked_in boolean DEFAULT false,
    checked_in_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.event_attendees OWNER TO app;

--
-- Name: event_attendees_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.event_attendees_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.event_attendees_id_seq OWNER TO app;

--
-- Name: event_attendees_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.event_attendees_id_seq OWNED BY public.event_attendees.id;


--
-- Name: event_registrations; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.event_registrations (
    id integer NOT NULL,
    event_id integer NOT NULL,
    user_id integer NOT NULL,
    ticket_code character varying(30) NOT NULL,
    quantity integer DEFAULT 1 NOT NULL,
    amount_paid numeric(10,2) DEFAULT 0.00,
    payment_status character varying(20) DEFAULT 'free'::character varying,
    registered_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    cancelled_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT event_registrations_quantity_positive_check CHECK ((quantity > 0))
);


ALTER TABLE public.event_registrations OWNER TO app;

--
-- Name: event_registrations_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.event_registrations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.event_registrations_id_seq OWNER TO app;

--
-- Name: event_registrations_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.event_registrations_id_seq OWNED BY public.event_registrations.id;


--
-- Name: events; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.events (
    id integer NOT NULL,
    created_by integer,
    club_id integer,
    title character varying(255) NOT NULL,
    description text,
    event_type character varying(50),
    location character varying(255),
    is_online boolean DEFAULT false,
    meeting_url character varying,
    event_picture character varying,
    start_datetime timestamp with time zone NOT NULL,
    end_datetime timestamp with time zone NOT NULL,
    registration_deadline timestamp with time zone,
    available_seats integer,
    registered_count integer DEFAULT 0,
    price numeric(10,2) DEFAULT 0.00,
    currency character varying(3) DEFAULT 'USD'::character varying,
    requirements character varying[],
    status character varying(20) DEFAULT 'upcoming'::character varying,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT events_dates_ordered_check CHECK ((end_datetime >= start_datetime))
);


ALTER TABLE public.events OWNER TO app;

--
-- Name: events_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.events_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.events_id_seq OWNER TO app;

--
-- Name: events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.events_id_seq OWNED BY public.events.id;


--
-- Name: favorite_tutors; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.favorite_tutors (
    id integer NOT NULL,
    user_id integer NOT NULL,
    tutor_id integer NOT NULL,
    note text,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.favorite_tutors OWNER TO app;

--
-- Name: favorite_tutors_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.favorite_tutors_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.favorite_tutors_id_seq OWNER TO app;

--
-- Name: favorite_tutors_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.favorite_tutors_id_seq OWNED BY public.favorite_tutors.id;


--
-- Name: featured_reviews; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.featured_reviews (
    id integer NOT NULL,
    review_type character varying(20) NOT NULL,
    review_id integer NOT NULL,
    placement character varying(50) DEFAULT 'home'::character varying NOT NULL,
    "position" integer DEFAULT 0,
    featured_by integer,
    featured_from timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    featured_until timestamp without time zone,
    is_active boolean DEFAULT true,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.featured_reviews OWNER TO app;

--
-- Name: featured_reviews_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.featured_reviews_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.featured_reviews_id_seq OWNER TO app;

--
-- Name: featured_reviews_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.featured_reviews_id_seq OWNED BY public.featured_reviews.id;


--
-- Name: images; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.images (
    id integer NOT NULL,
    user_id integer NOT NULL,
    profile_type character varying(20),
    album character varying(100),
    title character varying(255),
    file_url character varying NOT NULL,
    thumbnail_url character varying,
    file_name character varying(255) NOT NULL,
    file_size bigint,
    mime_type character varying(100),
    width integer,
    height integer,
    alt_text character varying(255),
    is_public boolean DEFAULT false,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.images OWNER TO app;

--
-- Name: images_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.images_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.images_id_seq OWNER TO app;

--
-- Name: images_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.images_id_seq OWNED BY public.images.id;


--
-- Name: indirect_affiliate_earnings; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.indirect_affiliate_earnings (
    id integer NOT NULL,
    affiliate_id integer NOT NULL,
    sub_affiliate_id integer NOT NULL,
    level integer DEFAULT 2 NOT NULL,
    amount numeric(12,2) NOT NULL,
    rate numeric(5,2) NOT NULL,
    source character varying(50) NOT NULL,
    month date NOT NULL,
    status character varying(20) DEFAULT 'pending'::character varying,
    paid_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT indirect_affiliate_earnings_level_at_least_two_check CHECK ((level >= 2))
);


ALTER TABLE public.indirect_affiliate_earnings OWNER TO app;

--
-- Name: indirect_affiliate_earnings_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.indirect_affiliate_earnings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.indirect_affiliate_earnings_id_seq OWNER TO app;

--
-- Name: indirect_affiliate_earnings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.indirect_affiliate_earnings_id_seq OWNED BY public.indirect_affiliate_earnings.id;


--
-- Name: job_alert_matches; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.job_alert_matches (
    id integer NOT NULL,
    alert_id integer NOT NULL,
    job_id integer NOT NULL,
    match_score numeric(5,2),
    notified_at timestamp without time zone,
    viewed_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.job_alert_matches OWNER TO app;

--
-- Name: job_alert_matches_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.job_alert_matches_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.job_alert_matches_id_seq OWNER TO app;

--
-- Name: job_alert_matches_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.job_alert_matches_id_seq OWNED BY public.job_alert_matches.id;


--
-- Name: job_alerts; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.job_alerts (
    id integer NOT NULL,
    user_id integer NOT NULL,
    name character varying(100) NOT NULL,
    keywords character varying[],
    category_ids integer[],
    location character varying(100),
    job_type character varying(30),
    salary_min numeric(12,2),
    frequency character varying(20) DEFAULT 'daily'::character varying,
    email_enabled boolean DEFAULT true,
    is_active boolean DEFAULT true,
    last_sent_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT job_alerts_frequency_allowed_check CHECK (((frequency)::text = ANY ((ARRAY['instant'::character varying, 'daily'::character varying, 'weekly'::character varying])::text[])))
);


ALTER TABLE public.job_alerts OWNER TO app;

--
-- Name: job_alerts_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.job_alerts_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.job_alerts_id_seq OWNER TO app;

--
-- Name: job_alerts_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.job_alerts_id_seq OWNED BY public.job_alerts.id;


--
-- Name: job_analytics; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.job_analytics (
    id integer NOT NULL,
    job_id integer NOT NULL,
    day date NOT NULL,
    views integer DEFAULT 0,
    unique_views integer DEFAULT 0,
    applications integer DEFAULT 0,
    saves integer DEFAULT 0,
    shares integer DEFAULT 0
);


ALTER TABLE public.job_analytics OWNER TO app;

--
-- Name: job_analytics_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.job_analytics_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.job_analytics_id_seq OWNER TO app;

--
-- Name: job_analytics_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.job_analytics_id_seq OWNED BY public.job_analytics.id;


--
-- Name: job_applications; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.job_applications (
    id integer NOT NULL,
    job_id integer NOT NULL,
    applicant_user_id integer NOT NULL,
    applicant_profile_type character varying(20),
    cover_letter text,
    resume_url character varying,
    answers jsonb DEFAULT '{}'::jsonb,
    expected_salary numeric(12,2),
    available_from date,
    status character varying(30) DEFAULT 'submitted'::character varying,
    reviewed_by integer,
    reviewed_at timestamp without time zone,
    interview_at timestamp with time zone,
    rejection_reason text,
    withdrawn_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.job_applications OWNER TO app;

--
-- Name: job_applications_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.job_applications_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.job_applications_id_seq OWNER TO app;

--
-- Name: job_applications_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.job_applications_id_seq OWNED BY public.job_applications.id;


--
-- Name: job_categories; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.job_categories (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL,
    description text,
    icon character varying(50),
    parent_id integer,
    display_order integer DEFAULT 0,
    is_active boolean DEFAULT true,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.job_categories OWNER TO app;

--
-- Name: job_categories_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.job_categories_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.job_categories_id_seq OWNER TO app;

--
-- Name: job_categories_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.job_categories_id_seq OWNED BY public.job_categories.id;


--
-- Name: job_custom_questions; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.job_custom_questions (
    id integer NOT NULL,
    job_id integer NOT NULL,
    question text NOT NULL,
    question_type character varying(20) DEFAULT 'text'::character varying,
    options jsonb,
    is_required boolean DEFAULT false,
    "position" integer DEFAULT 0,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.job_custom_questions OWNER TO app;

--
-- Name: job_custom_questions_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.job_custom_questions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.job_custom_questions_id_seq OWNER TO app;

--
-- Name: job_custom_questions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.job_custom_questions_id_seq OWNED BY public.job_custom_questions.id;


--
-- Name: job_notifications; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.job_notifications (
    id integer NOT NULL,
    user_id integer NOT NULL,
    job_id integer,
    application_id integer,
    kind character varying(50) NOT NULL,
    message text NOT NULL,
    is_read boolean DEFAULT false,
    read_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.job_notifications OWNER TO app;

--
-- Name: job_notifications_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.job_notifications_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.job_notifications_id_seq OWNER TO app;

--
-- Name: job_notifications_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.job_notifications_id_seq OWNED BY public.job_notifications.id;


--
-- Name: job_post_categories; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.job_post_categories (
    id integer NOT NULL,
    job_id integer NOT NULL,
    category_id integer NOT NULL
);


ALTER TABLE public.job_post_categories OWNER TO app;

--
-- Name: job_post_categories_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.job_post_categories_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.job_post_categories_id_seq OWNER TO app;

--
-- Name: job_post_categories_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.job_post_categories_id_seq OWNED BY public.job_post_categories.id;


--
-- Name: job_posts; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.job_posts (
    id integer NOT NULL,
    posted_by integer NOT NULL,
    brand_id integer,
    title character varying(255) NOT NULL,
    slug character varying(255),
    description text NOT NULL,
    responsibilities character varying[],
    requirements character varying[],
    benefits character varying[],
    job_type character varying(30) NOT NULL,
    work_mode character varying(20) DEFAULT 'onsite'::character varying,
    location character varying(255),
    experience_level character varying(30),
    education_level character varying(50),
    salary_min numeric(12,2),
    salary_max numeric(12,2),
    salary_currency character varying(3) DEFAULT 'USD'::character varying,
    salary_visible boolean DEFAULT true,
    vacancies integer DEFAULT 1,
    application_deadline date,
    contact_email character varying,
    status character varying(20) DEFAULT 'draft'::character varying,
    published_at timestamp without time zone,
    closed_at timestamp without time zone,
    views_count integer DEFAULT 0,
    applications_count integer DEFAULT 0,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT job_posts_salary_ordered_check CHECK (((salary_max IS NULL) OR (salary_min IS NULL) OR (salary_max >= salary_min))),
    CONSTRAINT job_posts_vacancies_positive_check CHECK ((vacancies > 0))
);


ALTER TABLE public.job_posts OWNER TO app;

--
-- Name: job_posts_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.job_posts_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.job_posts_id_seq OWNER TO app;

--
-- Name: job_posts_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.job_posts_id_seq OWNED BY public.job_posts.id;


--
-- Name: job_saved; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.job_saved (
    id integer NOT NULL,
    user_id integer NOT NULL,
    job_id integer NOT NULL,
    note text,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.job_saved OWNER TO app;

--
-- Name: job_saved_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.job_saved_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.job_saved_id_seq OWNER TO app;

--
-- Name: job_saved_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.job_saved_id_seq OWNED BY public.job_saved.id;


--
-- Name: job_views; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.job_views (
    id integer NOT NULL,
    job_id integer NOT NULL,
    user_id integer,
    ip_hash character varying(64),
    referrer character varying,
    viewed_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.job_views OWNER TO app;

--
-- Name: job_views_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.job_views_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.job_views_id_seq OWNER TO app;

--
-- Name: job_views_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.job_views_id_seq OWNED BY public.job_views.id;


--
-- Name: kyc_verification_attempts; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.kyc_verification_attempts (
    id integer NOT NULL,
    verification_id integer NOT NULL,
    attempt_number integer DEFAULT 1 NOT NULL,
    step character varying(50) NOT NULL,
    result character varying(20) NOT NULL,
    face_match_score double precision,
    liveness_score double precision,
    challenge character varying(50),
    image_url character varying,
    failure_reason text,
    device_info jsonb,
    ip_address character varying(45),
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.kyc_verification_attempts OWNER TO app;

--
-- Name: kyc_verification_attempts_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.kyc_verification_attempts_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.kyc_verification_attempts_id_seq OWNER TO app;

--
-- Name: kyc_verification_attempts_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.kyc_verification_attempts_id_seq OWNED BY public.kyc_verification_attempts.id;


--
-- Name: kyc_verifications; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.kyc_verifications (
    id integer NOT NULL,
    user_id integer NOT NULL,
    status character varying(20) DEFAULT 'pending'::character varying NOT NULL,
    document_type character varying(50),
    document_number_hash character varying(128),
    document_front_url character varying,
    document_back_url character varying,
    selfie_url character varying,
    face_match_score double precision,
    face_match_passed boolean,
    liveness_score double precision,
    liveness_passed boolean,
    challenges_completed jsonb DEFAULT '[]'::jsonb,
    extracted_name character varying,
    extracted_birth_date date,
    attempt_count integer DEFAULT 0,
    max_attempts integer DEFAULT 5,
    rejection_reason text,
    reviewed_by integer,
    reviewed_at timestamp without time zone,
    verified_at timestamp without time zone,
    expires_at timestamp without time zone,
    device_info jsonb,
    ip_address character varying(45),
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT kyc_verifications_face_match_score_range_check CHECK (((face_match_score IS NULL) OR ((face_match_score >= (0)::double precision) AND (face_match_score <= (1)::double precision)))),
    CONSTRAINT kyc_verifications_status_allowed_check CHECK (((status)::text = ANY ((ARRAY['pending'::character varying, 'in_progress'::character varying, 'passed'::character varying, 'failed'::character varying, 'expired'::character varying])::text[])))
);


ALTER TABLE public.kyc_verifications OWNER TO app;

--
-- Name: TABLE kyc_verifications; Type: COMMENT; Schema: public; Owner: app
--

COMMENT ON TABLE public.kyc_verifications IS 'One identity check of a user: document, face match and liveness';


--
-- Name: kyc_verifications_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.kyc_verifications_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.kyc_verifications_id_seq OWNER TO app;

--
-- Name: kyc_verifications_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.kyc_verifications_id_seq OWNED BY public.kyc_verifications.id;


--
-- Name: login_history; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.login_history (
    id integer NOT NULL,
    user_id integer NOT NULL,
    login_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    logout_at timestamp without time zone,
    ip_address character varying(45),
    user_agent text,
    device_type character varying(20),
    browser character varying(50),
    os character varying(50),
    location character varying(100),
    success boolean DEFAULT true,
    failure_reason character varying(100)
);


ALTER TABLE public.login_history OWNER TO app;

--
-- Name: login_history_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.login_history_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.login_history_id_seq OWNER TO app;

--
-- Name: login_history_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.login_history_id_seq OWNED BY public.login_history.id;


--
-- Name: message_reactions; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.message_reactions (
    id integer NOT NULL,
    message_id integer NOT NULL,
    user_id integer NOT NULL,
    profile_type character varying(20) NOT NULL,
    reaction character varying(32) NOT NULL,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.message_reactions OWNER TO app;

--
-- Name: message_reactions_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.message_reactions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.message_reactions_id_seq OWNER TO app;

--
-- Name: message_reactions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.message_reactions_id_seq OWNED BY public.message_reactions.id;


--
-- Name: message_read_receipts; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.message_read_receipts (
    id integer NOT NULL,
    message_id integer NOT NULL,
    user_id integer NOT NULL,
    profile_type character varying(20) NOT NULL,
    read_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.message_read_receipts OWNER TO app;

--
-- Name: message_read_receipts_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.message_read_receipts_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.message_read_receipts_id_seq OWNER TO app;

--
-- Name: message_read_receipts_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.message_read_receipts_id_seq OWNED BY public.message_read_receipts.id;


--
-- Name: monthly_affiliate_summary; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.monthly_affiliate_summary (
    id integer NOT NULL,
    affiliate_id integer NOT NULL,
    month date NOT NULL,
    direct_amount numeric(12,2) DEFAULT 0.00,
    indirect_amount numeric(12,2) DEFAULT 0.00,
    total_amount numeric(12,2) DEFAULT 0.00,
    new_referrals integer DEFAULT 0,
    status character varying(20) DEFAULT 'open'::character varying,
    paid_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.monthly_affiliate_summary OWNER TO app;

--
-- Name: monthly_affiliate_summary_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.monthly_affiliate_summary_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.monthly_affiliate_summary_id_seq OWNER TO app;

--
-- Name: monthly_affiliate_summary_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.monthly_affiliate_summary_id_seq OWNED BY public.monthly_affiliate_summary.id;


--
-- Name: monthly_earnings_summary; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.monthly_earnings_summary (
    id integer NOT NULL,
    tutor_id integer NOT NULL,
    month date NOT NULL,
    tutoring numeric(12,2) DEFAULT 0.00,
    commissions numeric(12,2) DEFAULT 0.00,
    advertising numeric(12,2) DEFAULT 0.00,
    subscriptions numeric(12,2) DEFAULT 0.00,
    total numeric(12,2) DEFAULT 0.00,
    currency character varying(3) DEFAULT 'USD'::character varying,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.monthly_earnings_summary OWNER TO app;

--
-- Name: monthly_earnings_summary_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.monthly_earnings_summary_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.monthly_earnings_summary_id_seq OWNER TO app;

--
-- Name: monthly_earnings_summary_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.monthly_earnings_summary_id_seq OWNED BY public.monthly_earnings_summary.id;


--
-- Name: note_exports; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.note_exports (
    id integer NOT NULL,
    note_id integer NOT NULL,
    user_id integer NOT NULL,
    export_format character varying(10) DEFAULT 'pdf'::character varying NOT NULL,
    include_media boolean DEFAULT true,
    status character varying(20) DEFAULT 'pending'::character varying,
    file_url character varying,
    file_size bigint,
    error_message text,
    completed_at timestamp without time zone,
    expires_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT note_exports_format_allowed_check CHECK (((export_format)::text = ANY ((ARRAY['pdf'::character varying, 'docx'::character varying, 'md'::character varying, 'html'::character varying])::text[])))
);


ALTER TABLE public.note_exports OWNER TO app;

--
-- Name: note_exports_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.note_exports_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.note_exports_id_seq OWNER TO app;

--
-- Name: note_exports_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.note_exports_id_seq OWNED BY public.note_exports.id;


--
-- Name: note_media; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.note_media (
    id integer NOT NULL,
    note_id integer NOT NULL,
    media_type character varying(20) NOT NULL,
    file_url character varying NOT NULL,
    file_name character varying(255),
    file_size bigint,
    mime_type character varying(100),
    duration_seconds integer,
    transcript text,
    "position" integer DEFAULT 0,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT note_media_media_type_allowed_check CHECK (((media_type)::text = ANY ((ARRAY['image'::character varying, 'audio'::character varying, 'video'::character varying, 'file'::character varying])::text[])))
);


ALTER TABLE public.note_media OWNER TO app;

--
-- Name: note_media_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.note_media_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.note_media_id_seq OWNER TO app;

--
-- Name: note_media_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.note_media_id_seq OWNED BY public.note_media.id;


--
-- Name: notes; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.notes (
    id integer NOT NULL,
    user_id integer NOT NULL,
    profile_id integer,
    profile_type character varying(20),
    session_id integer,
    course_id integer,
    tutor_id integer,
    title character varying(255) DEFAULT 'Untitled note'::character varying NOT NULL,
    content text,
    content_html text,
    tags character varying[],
    color character varying(20),
    background character varying(50) DEFAULT 'lined'::character varying,
    is_favorite boolean DEFAULT false,
    is_pinned boolean DEFAULT false,
    is_public boolean DEFAULT false,
    is_archived boolean DEFAULT false,
    word_count integer DEFAULT 0,
    reminder_at timestamp without time zone,
    last_opened_at timestamp without time zone,
    deleted_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT notes_word_count_positive_check CHECK ((word_count >= 0))
);


ALTER TABLE public.notes OWNER TO app;

--
-- Name: notes_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.notes_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.notes_id_seq OWNER TO app;

--
-- Name: notes_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.notes_id_seq OWNED BY public.notes.id;


--
-- Name: otps; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.otps (
    id integer NOT NULL,
    user_id integer,
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
-- Name: parent_invitations; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.parent_invitations (
    id integer NOT NULL,
    student_id integer,
    inviter_user_id integer NOT NULL,
    invites_user_id integer,
    pending_email character varying,
    pending_phone character varying(50),
    pending_first_name character varying,
    pending_father_name character varying,
    relationship_type character varying(30) DEFAULT 'parent'::character varying NOT NULL,
    requested_as character varying(20),
    invitation_token character varying(64) NOT NULL,
    status character varying(20) DEFAULT 'pending'::character varying,
    expires_at timestamp without time zone,
    responded_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.parent_invitations OWNER TO app;

--
-- Name: parent_invitations_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.parent_invitations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.parent_invitations_id_seq OWNER TO app;

--
-- Name: parent_invitations_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.parent_invitations_id_seq OWNED BY public.parent_invitations.id;


--
-- Name: parent_profiles; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.parent_profiles (
    id integer NOT NULL,
    user_id integer NOT NULL,
    username character varying(50),
    bio text,
    quote text,
    relationship_type character varying(30) DEFAULT 'parent'::character varying,
    occupation character varying(100),
    location character varying,
    children_ids integer[],
    coparent_ids integer[],
    profile_picture character varying,
    cover_image character varying,
    hero_title character varying(255),
    hero_subtitle text,
    is_verified boolean DEFAULT false,
    rating double precision DEFAULT 0.0,
    rating_count integer DEFAULT 0,
    is_active boolean DEFAULT true,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.parent_profiles OWNER TO app;

--
-- Name: parent_profiles_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.parent_profiles_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.parent_profiles_id_seq OWNER TO app;

--
-- Name: parent_profiles_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.parent_profiles_id_seq OWNED BY public.parent_profiles.id;


--
-- Name: parent_reviews; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.parent_reviews (
    id integer NOT NULL,
    parent_id integer NOT NULL,
    reviewer_user_id integer NOT NULL,
    reviewer_type character varying(20) NOT NULL,
    rating numeric(2,1) NOT NULL,
    communication_rating numeric(2,1),
    payment_rating numeric(2,1),
    support_rating numeric(2,1),
    review_text text,
    is_anonymous boolean DEFAULT false,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT parent_reviews_rating_range_check CHECK (((rating >= (1)::numeric) AND (rating <= (5)::numeric)))
);


ALTER TABLE public.parent_reviews OWNER TO app;

--
-- Name: parent_reviews_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.parent_reviews_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.parent_reviews_id_seq OWNER TO app;

--
-- Name: parent_reviews_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.parent_reviews_id_seq OWNED BY public.parent_reviews.id;


--
-- Name: partner_requests; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.partner_requests (
    id integer NOT NULL,
    company_name character varying(255) NOT NULL,
    contact_person character varying(255) NOT NULL,
    emails json NOT NULL,
    phones json,
    partnership_type character varying(50) NOT NULL,
    description text NOT NULL,
    proposal_url character varying,
    status character varying(20) DEFAULT 'pending'::character varying,
    admin_notes text,
    reviewed_by integer,
    reviewed_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.partner_requests OWNER TO app;

--
-- Name: partner_requests_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.partner_requests_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.partner_requests_id_seq OWNER TO app;

--
-- Name: partner_requests_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.partner_requests_id_seq OWNED BY public.partner_requests.id;


--
-- Name: payment_methods; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.payment_methods (
    id integer NOT NULL,
    user_id integer NOT NULL,
    method_type character varying(30) NOT NULL,
    provider character varying(50) NOT NULL,
    account_token character varying(128),
    masked_number character varying(20),
    holder_name character varying,
    expiry_month integer,
    expiry_year integer,
    is_primary boolean DEFAULT false,
    is_verified boolean DEFAULT false,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT payment_methods_expiry_month_range_check CHECK (((expiry_month IS NULL) OR ((expiry_month >= 1) AND (expiry_month <= 12))))
);


ALTER TABLE public.payment_methods OWNER TO app;

--
-- Name: payment_methods_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.payment_methods_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.payment_methods_id_seq OWNER TO app;

--
-- Name: payment_methods_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.payment_methods_id_seq OWNED BY public.payment_methods.id;


--
-- Name: platform_reviews; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.platform_reviews (
    id integer NOT NULL,
    reviewer_id integer NOT NULL,
    rating numeric(2,1) NOT NULL,
    ease_of_use numeric(2,1),
    features_quality numeric(2,1),
    support_quality numeric(2,1),
    pricing numeric(2,1),
    review_text text,
    is_featured boolean DEFAULT false,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT platform_reviews_rating_range_check CHECK (((rating >= (1)::numeric) AND (rating <= (5)::numeric)))
);


ALTER TABLE public.platform_reviews OWNER TO app;

--
-- Name: platform_reviews_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.platform_reviews_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.platform_reviews_id_seq OWNER TO app;

--
-- Name: platform_reviews_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.platform_reviews_id_seq OWNED BY public.platform_reviews.id;


--
-- Name: playlist_videos; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.playlist_videos (
    id integer NOT NULL,
    playlist_id integer NOT NULL,
    video_id integer NOT NULL,
    "position" integer DEFAULT 0,
    added_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.playlist_videos OWNER TO app;

--
-- Name: playlist_videos_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.playlist_videos_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.playlist_videos_id_seq OWNER TO app;

--
-- Name: playlist_videos_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.playlist_videos_id_seq OWNED BY public.playlist_videos.id;


--
-- Name: playlists; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.playlists (
    id integer NOT NULL,
    user_id integer NOT NULL,
    name character varying(255) NOT NULL,
    description text,
    cover_image character varying,
    is_public boolean DEFAULT false,
    video_count integer DEFAULT 0,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.playlists OWNER TO app;

--
-- Name: playlists_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.playlists_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.playlists_id_seq OWNER TO app;

--
-- Name: playlists_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.playlists_id_seq OWNED BY public.playlists.id;


--
-- Name: poll_options; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.poll_options (
    id integer NOT NULL,
    poll_id integer NOT NULL,
    option_text character varying(255) NOT NULL,
    "position" integer DEFAULT 0,
    votes_count integer DEFAULT 0,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.poll_options OWNER TO app;

--
-- Name: poll_options_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.poll_options_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.poll_options_id_seq OWNER TO app;

--
-- Name: poll_options_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.poll_options_id_seq OWNED BY public.poll_options.id;


--
-- Name: poll_votes; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.poll_votes (
    id integer NOT NULL,
    poll_id integer NOT NULL,
    option_id integer NOT NULL,
    user_id integer NOT NULL,
    voted_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.poll_votes OWNER TO app;

--
-- Name: poll_votes_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.poll_votes_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.poll_votes_id_seq OWNER TO app;

--
-- Name: poll_votes_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.poll_votes_id_seq OWNED BY public.poll_votes.id;


--
-- Name: polls; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.polls (
    id integer NOT NULL,
    message_id integer,
    club_id integer,
    created_by integer,
    question text NOT NULL,
    allow_multiple boolean DEFAULT false,
    is_anonymous boolean DEFAULT false,
    closes_at timestamp without time zone,
    is_closed boolean DEFAULT false,
    total_votes integer DEFAULT 0,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.polls OWNER TO app;

--
-- Name: polls_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.polls_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.polls_id_seq OWNER TO app;

--
-- Name: polls_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.polls_id_seq OWNED BY public.polls.id;


--
-- Name: refresh_tokens; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.refresh_tokens (
    id integer NOT NULL,
    user_id integer NOT NULL,
    token character varying NOT NULL,
    expires_at timestamp without time zone NOT NULL,
    device_info character varying,
    ip_address character varying(45),
    is_revoked boolean DEFAULT false,
    revoked_at timestamp without time zone,
    replaced_by character varying,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.refresh_tokens OWNER TO app;

--
-- Name: refresh_tokens_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.refresh_tokens_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.refresh_tokens_id_seq OWNER TO app;

--
-- Name: refresh_tokens_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.refresh_tokens_id_seq OWNED BY public.refresh_tokens.id;


--
-- Name: requested_sessions; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.requested_sessions (
    id integer NOT NULL,
    requester_id integer NOT NULL,
    requester_type character varying(20) NOT NULL,
    tutor_id integer NOT NULL,
    student_id integer,
    package_id integer,
    preferred_schedule jsonb,
    requested_to_id integer,
    message text,
    student_name character varying,
    grade_level character varying(50),
    counter_offer_price numeric(10,2),
    status character varying(20) DEFAULT 'pending'::character varying,
    accepted_at timestamp without time zone,
    rejected_at timestamp without time zone,
    rejection_reason text,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.requested_sessions OWNER TO app;

--
-- Name: requested_sessions_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.requested_sessions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.requested_sessions_id_seq OWNER TO app;

--
-- Name: requested_sessions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.requested_sessions_id_seq OWNED BY public.requested_sessions.id;


--
-- Name: schedules; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.schedules (
    id integer NOT NULL,
    scheduler_id integer NOT NULL,
    scheduler_role character varying(20) NOT NULL,
    title character varying(255) NOT NULL,
    description text,
    priority_level character varying(20) DEFAULT 'medium'::character varying,
    year integer,
    schedule_type character varying(20) DEFAULT 'recurring'::character varying,
    months character varying[],
    days character varying[],
    specific_dates date[],
    start_time time without time zone NOT NULL,
    end_time time without time zone NOT NULL,
    notes text,
    status character varying(20) DEFAULT 'active'::character varying,
    alarm_enabled boolean DEFAULT false,
    alarm_before_minutes integer,
    is_featured boolean DEFAULT false,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT schedules_priority_allowed_check CHECK (((priority_level)::text = ANY ((ARRAY['low'::character varying, 'medium'::character varying, 'high'::character varying, 'urgent'::character varying])::text[]))),
    CONSTRAINT schedules_time_ordered_check CHECK ((end_time > start_time))
);


ALTER TABLE public.schedules OWNER TO app;

--
-- Name: schedules_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.schedules_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.schedules_id_seq OWNER TO app;

--
-- Name: schedules_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.schedules_id_seq OWNED BY public.schedules.id;


--
-- Name: schools; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.schools (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    school_type character varying(50),
    school_level character varying(50),
    location character varying(255),
    email character varying,
    phone character varying(50),
    website character varying,
    students_count integer DEFAULT 0,
    rating numeric(3,2) DEFAULT 0.00,
    established_year integer,
    principal character varying,
    documents json,
    status character varying(20) DEFAULT 'pending'::character varying,
    approved_date date,
    rejected_reason text,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.schools OWNER TO app;

--
-- Name: schools_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.schools_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.schools_id_seq OWNER TO app;

--
-- Name: schools_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.schools_id_seq OWNED BY public.schools.id;


--
-- Name: sessions; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.sessions (
    id integer NOT NULL,
    enrolled_courses_id integer,
    tutor_id integer NOT NULL,
    student_id integer NOT NULL,
    package_id integer,
    topics jsonb,
    session_date date NOT NULL,
    start_time time without time zone,
    end_time time without time zone,
    actual_duration_minutes integer,
    session_mode character varying(20) DEFAULT 'online'::character varying,
    whiteboard_session_id integer,
    tutor_attendance character varying(20),
    student_attendance character varying(20),
    status public.session_status DEFAULT 'scheduled'::public.session_status NOT NULL,
    cancelled_reason text,
    tutor_notes text,
    rating numeric(2,1),
    is_featured boolean DEFAULT false,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.sessions OWNER TO app;

--
-- Name: sessions_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.sessions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.sessions_id_seq OWNER TO app;

--
-- Name: sessions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.sessions_id_seq OWNED BY public.sessions.id;


--
-- Name: shared_boards; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.shared_boards (
    id integer NOT NULL,
    session_id integer NOT NULL,
    shared_by integer,
    shared_with integer,
    share_token character varying(64) NOT NULL,
    permission character varying(20) DEFAULT 'view'::character varying,
    expires_at timestamp without time zone,
    last_accessed_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT shared_boards_permission_allowed_check CHECK (((permission)::text = ANY ((ARRAY['view'::character varying, 'comment'::character varying, 'edit'::character varying])::text[])))
);


ALTER TABLE public.shared_boards OWNER TO app;

--
-- Name: shared_boards_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.shared_boards_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.shared_boards_id_seq OWNER TO app;

--
-- Name: shared_boards_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.shared_boards_id_seq OWNED BY public.shared_boards.id;


--
-- Name: student_courses; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.student_courses (
    id integer NOT NULL,
    student_id integer NOT NULL,
    course_id integer NOT NULL,
    progress numeric(5,2) DEFAULT 0.00,
    last_lesson integer,
    started_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    completed_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.student_courses OWNER TO app;

--
-- Name: student_courses_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.student_courses_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.student_courses_id_seq OWNER TO app;

--
-- Name: student_courses_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.student_courses_id_seq OWNED BY public.student_courses.id;


--
-- Name: student_details; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.student_details (
    id integer NOT NULL,
    student_id integer NOT NULL,
    school_name character varying,
    grade_level character varying(50),
    learning_style character varying(30),
    strengths character varying[],
    weaknesses character varying[],
    goals text,
    special_needs text,
    guardian_notes text,
    attendance_percentage numeric(5,2),
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.student_details OWNER TO app;

--
-- Name: student_details_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.student_details_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.student_details_id_seq OWNER TO app;

--
-- Name: student_details_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.student_details_id_seq OWNED BY public.student_details.id;


--
-- Name: student_guardian; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.student_guardian (
    id integer NOT NULL,
    student_id integer NOT NULL,
    guardian_user_id integer NOT NULL,
    guardian_type character varying(20) NOT NULL,
    relationship character varying(50),
    is_primary boolean DEFAULT false,
    can_view_progress boolean DEFAULT true,
    can_pay boolean DEFAULT true,
    linked_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.student_guardian OWNER TO app;

--
-- Name: student_guardian_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.student_guardian_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.student_guardian_id_seq OWNER TO app;

--
-- Name: student_guardian_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.student_guardian_id_seq OWNED BY public.student_guardian.id;


--
-- Name: student_overall_progress; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.student_overall_progress (
    id integer NOT NULL,
    student_id integer NOT NULL,
    courses_enrolled integer DEFAULT 0,
    courses_completed integer DEFAULT 0,
    sessions_attended integer DEFAULT 0,
    average_score numeric(5,2) DEFAULT 0.00,
    improvement_rate numeric(5,2) DEFAULT 0.00,
    streak_days integer DEFAULT 0,
    badges jsonb DEFAULT '[]'::jsonb,
    last_activity_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.student_overall_progress OWNER TO app;

--
-- Name: student_overall_progress_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.student_overall_progress_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.student_overall_progress_id_seq OWNER TO app;

--
-- Name: student_overall_progress_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.student_overall_progress_id_seq OWNED BY public.student_overall_progress.id;


--
-- Name: student_profiles; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.student_profiles (
    id integer NOT NULL,
    user_id integer NOT NULL,
    username character varying(50),
    bio text,
    quote text,
    profile_picture character varying,
    cover_image character varying,
    location character varying,
    studying_at character varying,
    grade_level character varying(50),
    languages character varying[],
    interested_in character varying[],
    hobbies character varying[],
    learning_methods character varying[],
    hero_title character varying[],
    hero_subtitle character varying[],
    parent_ids integer[],
    is_verified boolean DEFAULT false,
    rating double precision DEFAULT 0.0,
    rating_count integer DEFAULT 0,
    is_active boolean DEFAULT true,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.student_profiles OWNER TO app;

--
-- Name: student_profiles_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.student_profiles_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.student_profiles_id_seq OWNER TO app;

--
-- Name: student_profiles_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.student_profiles_id_seq OWNED BY public.student_profiles.id;


--
-- Name: student_reviews; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.student_reviews (
    id integer NOT NULL,
    student_id integer NOT NULL,
    reviewer_user_id integer NOT NULL,
    reviewer_role character varying(20) NOT NULL,
    subject_understanding numeric(2,1),
    discipline numeric(2,1),
    punctuality numeric(2,1),
    class_activity numeric(2,1),
    rating numeric(2,1) NOT NULL,
    review_title character varying(255),
    review_text text,
    is_featured boolean DEFAULT false,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT student_reviews_rating_range_check CHECK (((rating >= (1)::numeric) AND (rating <= (5)::numeric)))
);


ALTER TABLE public.student_reviews OWNER TO app;

--
-- Name: student_reviews_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.student_reviews_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.student_reviews_id_seq OWNER TO app;

--
-- Name: student_reviews_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.student_reviews_id_seq OWNED BY public.student_reviews.id;


--
-- Name: subscription_affiliate_earnings; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.subscription_affiliate_earnings (
    id integer NOT NULL,
    affiliate_id integer NOT NULL,
    subscriber_user_id integer,
    plan_code character varying(50) NOT NULL,
    amount numeric(12,2) NOT NULL,
    rate numeric(5,2) NOT NULL,
    billing_month date NOT NULL,
    status character varying(20) DEFAULT 'pending'::character varying,
    paid_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.subscription_affiliate_earnings OWNER TO app;

--
-- Name: subscription_affiliate_earnings_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.subscription_affiliate_earnings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.subscription_affiliate_earnings_id_seq OWNER TO app;

--
-- Name: subscription_affiliate_earnings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.subscription_affiliate_earnings_id_seq OWNED BY public.subscription_affiliate_earnings.id;


--
-- Name: truevoice_audio_cache; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.truevoice_audio_cache (
    id integer NOT NULL,
    profile_id integer NOT NULL,
    text_hash character varying(64) NOT NULL,
    audio_url character varying NOT NULL,
    duration_ms integer,
    size_bytes bigint,
    hit_count integer DEFAULT 0,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    last_used_at timestamp without time zone
);


ALTER TABLE public.truevoice_audio_cache OWNER TO app;

--
-- Name: truevoice_audio_cache_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.truevoice_audio_cache_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.truevoice_audio_cache_id_seq OWNER TO app;

--
-- Name: truevoice_audio_cache_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.truevoice_audio_cache_id_seq OWNED BY public.truevoice_audio_cache.id;


--
-- Name: truevoice_profiles; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.truevoice_profiles (
    id integer NOT NULL,
    user_id integer NOT NULL,
    voice_model character varying(100),
    sample_url character varying,
    sample_duration_seconds integer,
    quality_score double precision,
    language character varying(10) DEFAULT 'en'::character varying,
    status character varying(20) DEFAULT 'pending'::character varying,
    consent_given_at timestamp without time zone,
    trained_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.truevoice_profiles OWNER TO app;

--
-- Name: truevoice_profiles_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.truevoice_profiles_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.truevoice_profiles_id_seq OWNER TO app;

--
-- Name: truevoice_profiles_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.truevoice_profiles_id_seq OWNED BY public.truevoice_profiles.id;


--
-- Name: tutor_activities; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.tutor_activities (
    id integer NOT NULL,
    tutor_id integer NOT NULL,
    activity_type character varying(50) NOT NULL,
    title character varying(255) NOT NULL,
    description text,
    reference_type character varying(50),
    reference_id integer,
    icon character varying(50),
    color character varying(20),
    amount numeric(12,2),
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.tutor_activities OWNER TO app;

--
-- Name: tutor_activities_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.tutor_activities_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.tutor_activities_id_seq OWNER TO app;

--
-- Name: tutor_activities_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.tutor_activities_id_seq OWNED BY public.tutor_activities.id;


--
-- Name: tutor_analysis; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.tutor_analysis (
    id integer NOT NULL,
    tutor_id integer NOT NULL,
    profile_views integer DEFAULT 0,
    search_appearances integer DEFAULT 0,
    success_rate numeric(5,2) DEFAULT 0.00,
    response_rate numeric(5,2) DEFAULT 0.00,
    average_response_minutes integer,
    retention_rate numeric(5,2) DEFAULT 0.00,
    elite_score numeric(6,2),
    ranking integer,
    computed_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.tutor_analysis OWNER TO app;

--
-- Name: tutor_analysis_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.tutor_analysis_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.tutor_analysis_id_seq OWNER TO app;

--
-- Name: tutor_analysis_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.tutor_analysis_id_seq OWNED BY public.tutor_analysis.id;


--
-- Name: tutor_investments; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.tutor_investments (
    id integer NOT NULL,
    tutor_id integer NOT NULL,
    investment_name character varying(255) NOT NULL,
    investment_type character varying(50) NOT NULL,
    amount numeric(14,2) NOT NULL,
    currency character varying(3) DEFAULT 'USD'::character varying,
    expected_return numeric(6,2),
    actual_return numeric(14,2),
    risk_level character varying(20) DEFAULT 'medium'::character varying,
    invested_at date NOT NULL,
    matures_at date,
    status character varying(20) DEFAULT 'active'::character varying,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT tutor_investments_amount_positive_check CHECK ((amount > (0)::numeric))
);


ALTER TABLE public.tutor_investments OWNER TO app;

--
-- Name: tutor_investments_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.tutor_investments_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.tutor_investments_id_seq OWNER TO app;

--
-- Name: tutor_investments_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.tutor_investments_id_seq OWNED BY public.tutor_investments.id;


--
-- Name: tutor_packages; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.tutor_packages (
    id integer NOT NULL,
    tutor_id integer NOT NULL,
    name character varying(255) NOT NULL,
    grade_level character varying(50),
    course_ids integer[],
    description text,
    session_format character varying(20),
    schedule_type character varying(20),
    days_per_week integer,
    hourly_rate numeric(10,2) NOT NULL,
    days character varying[],
    start_time time without time zone,
    end_time time without time zone,
    discount_1_month numeric(5,2) DEFAULT 0.00,
    discount_3_month numeric(5,2) DEFAULT 0.00,
    discount_6_month numeric(5,2) DEFAULT 0.00,
    yearly_discount numeric(5,2) DEFAULT 0.00,
    session_duration_minutes integer DEFAULT 60,
    is_active boolean DEFAULT true,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT tutor_packages_days_per_week_range_check CHECK (((days_per_week IS NULL) OR ((days_per_week >= 1) AND (days_per_week <= 7)))),
    CONSTRAINT tutor_packages_hourly_rate_positive_check CHECK ((hourly_rate >= (0)::numeric))
);


ALTER TABLE public.tutor_packages OWNER TO app;

--
-- Name: tutor_packages_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.tutor_packages_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.tutor_packages_id_seq OWNER TO app;

--
-- Name: tutor_packages_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.tutor_packages_id_seq OWNED BY public.tutor_packages.id;


--
-- Name: tutor_profiles; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.tutor_profiles (
    id integer NOT NULL,
    user_id integer NOT NULL,
    username character varying(50),
    bio text,
    quote text,
    profile_picture character varying,
    cover_image character varying,
    intro_video_url character varying,
    teaches_at character varying,
    location character varying[],
    languages character varying[],
    subjects character varying[],
    grade_levels character varying[],
    teaching_methods character varying[],
    expertise_badge character varying(50) DEFAULT 'Tutor'::character varying,
    hero_titles json,
    hero_subtitle text,
    experience_years integer DEFAULT 0,
    price numeric(10,2) DEFAULT 0.00,
    currency character varying(3) DEFAULT 'USD'::character varying,
    rating double precision DEFAULT 0.0,
    rating_count integer DEFAULT 0,
    total_students integer DEFAULT 0,
    is_verified boolean DEFAULT false,
    verified_at timestamp without time zone,
    verification_status character varying(20) DEFAULT 'not_verified'::character varying,
    rejection_reason text,
    is_suspended boolean DEFAULT false,
    is_active boolean DEFAULT true,
    is_basic boolean DEFAULT false,
    socials jsonb DEFAULT '{}'::jsonb,
    search_vector tsvector,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.tutor_profiles OWNER TO app;

--
-- Name: tutor_profiles_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.tutor_profiles_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.tutor_profiles_id_seq OWNER TO app;

--
-- Name: tutor_profiles_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.tutor_profiles_id_seq OWNED BY public.tutor_profiles.id;


--
-- Name: tutor_reviews; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.tutor_reviews (
    id integer NOT NULL,
    tutor_id integer NOT NULL,
    reviewer_id integer NOT NULL,
    user_role character varying(20),
    subject_understanding_rating numeric(2,1),
    communication_rating numeric(2,1),
    discipline_rating numeric(2,1),
    punctuality_rating numeric(2,1),
    rating numeric(2,1) NOT NULL,
    title character varying(255),
    review_text text,
    helpful_count integer DEFAULT 0,
    is_verified boolean DEFAULT false,
    is_featured boolean DEFAULT false,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT tutor_reviews_rating_range_check CHECK (((rating >= (1)::numeric) AND (rating <= (5)::numeric)))
);


ALTER TABLE public.tutor_reviews OWNER TO app;

--
-- Name: tutor_reviews_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.tutor_reviews_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.tutor_reviews_id_seq OWNER TO app;

--
-- Name: tutor_reviews_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.tutor_reviews_id_seq OWNED BY public.tutor_reviews.id;


--
-- Name: tutor_videos; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.tutor_videos (
    id integer NOT NULL,
    tutor_id integer NOT NULL,
    title character varying(255) NOT NULL,
    description text,
    video_url character varying NOT NULL,
    thumbnail_url character varying,
    duration_seconds integer,
    video_type character varying(30) DEFAULT 'intro'::character varying,
    view_count integer DEFAULT 0,
    like_count integer DEFAULT 0,
    is_published boolean DEFAULT true,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.tutor_videos OWNER TO app;

--
-- Name: tutor_videos_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.tutor_videos_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.tutor_videos_id_seq OWNER TO app;

--
-- Name: tutor_videos_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.tutor_videos_id_seq OWNED BY public.tutor_videos.id;


--
-- Name: tutoring_earnings; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.tutoring_earnings (
    id integer NOT NULL,
    tutor_id integer NOT NULL,
    student_id integer,
    session_id integer,
    amount numeric(12,2) NOT NULL,
    platform_fee numeric(12,2) DEFAULT 0.00,
    currency character varying(3) DEFAULT 'USD'::character varying,
    payment_status character varying(20) DEFAULT 'pending'::character varying,
    earned_date date NOT NULL,
    paid_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT tutoring_earnings_fee_within_amount_check CHECK ((platform_fee <= amount))
);


ALTER TABLE public.tutoring_earnings OWNER TO app;

--
-- Name: tutoring_earnings_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.tutoring_earnings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.tutoring_earnings_id_seq OWNER TO app;

--
-- Name: tutoring_earnings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.tutoring_earnings_id_seq OWNED BY public.tutoring_earnings.id;


--
-- Name: user_notification_preferences; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.user_notification_preferences (
    id integer NOT NULL,
    user_id integer NOT NULL,
    email_enabled boolean DEFAULT true,
    sms_enabled boolean DEFAULT false,
    push_enabled boolean DEFAULT true,
    in_app_enabled boolean DEFAULT true,
    session_reminders boolean DEFAULT true,
    marketing boolean DEFAULT false,
    weekly_digest boolean DEFAULT true,
    quiet_hours_start time without time zone,
    quiet_hours_end time without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.user_notification_preferences OWNER TO app;

--
-- Name: user_notification_preferences_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.user_notification_preferences_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.user_notification_preferences_id_seq OWNER TO app;

--
-- Name: user_notification_preferences_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.user_notification_preferences_id_seq OWNED BY public.user_notification_preferences.id;


--
-- Name: user_sessions; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.user_sessions (
    id integer NOT NULL,
    user_id integer NOT NULL,
    session_token character varying(128) NOT NULL,
    profile_type character varying(20),
    device_name character varying(100),
    browser character varying(50),
    os character varying(50),
    ip_address character varying(45),
    last_activity_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    expires_at timestamp without time zone NOT NULL,
    is_active boolean DEFAULT true,
    ended_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.user_sessions OWNER TO app;

--
-- Name: user_sessions_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.user_sessions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.user_sessions_id_seq OWNER TO app;

--
-- Name: user_sessions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.user_sessions_id_seq OWNED BY public.user_sessions.id;


--
-- Name: user_settings; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.user_settings (
    id integer NOT NULL,
    user_id integer NOT NULL,
    language character varying(10) DEFAULT 'en'::character varying,
    timezone character varying(50) DEFAULT 'UTC'::character varying,
    theme character varying(20) DEFAULT 'light'::character varying,
    color_palette character varying(30),
    font_size integer DEFAULT 16,
    two_factor_enabled boolean DEFAULT false,
    two_factor_method character varying(20),
    profile_visibility character varying(20) DEFAULT 'public'::character varying,
    show_online_status boolean DEFAULT true,
    currency character varying(3) DEFAULT 'USD'::character varying,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT user_settings_font_size_range_check CHECK (((font_size >= 10) AND (font_size <= 32)))
);


ALTER TABLE public.user_settings OWNER TO app;

--
-- Name: user_settings_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.user_settings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.user_settings_id_seq OWNER TO app;

--
-- Name: user_settings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.user_settings_id_seq OWNED BY public.user_settings.id;


--
-- Name: users; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.users (
    id integer NOT NULL,
    first_name character varying NOT NULL,
    father_name character varying NOT NULL,
    grandfather_name character varying NOT NULL,
    email character varying NOT NULL,
    phone character varying,
    gender character varying(20),
    date_of_birth date,
    password_hash character varying NOT NULL,
    has_password boolean DEFAULT true,
    roles json DEFAULT '["user"]'::json,
    active_role character varying DEFAULT 'user'::character varying,
    profile_picture character varying,
    bio text,
    digital_id_no character varying(50),
    is_active boolean DEFAULT true,
    email_verified boolean DEFAULT false,
    phone_verified boolean DEFAULT false,
    account_status character varying(20) DEFAULT 'active'::character varying,
    is_suspended boolean DEFAULT false,
    is_verified boolean DEFAULT false NOT NULL,
    kyc_verified boolean DEFAULT false,
    verified_at timestamp without time zone,
    kyc_verified_at timestamp without time zone,
    verification_method character varying(20),
    verification_status character varying(20),
    rejected_at timestamp without time zone,
    kyc_verification_id integer,
    suspended_at timestamp without time zone,
    suspension_reason text,
    suspended_by integer,
    deactivated_at timestamp without time zone,
    scheduled_deletion_at timestamp without time zone,
    export_verification_code character varying(10),
    export_verification_expiry timestamp without time zone,
    account_balance numeric(10,2) DEFAULT 0.00,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    last_login timestamp without time zone
);


ALTER TABLE public.users OWNER TO app;

--
-- Name: COLUMN users.is_verified; Type: COMMENT; Schema: public; Owner: app
--

COMMENT ON COLUMN public.users.is_verified IS 'Set by any verification method; see verification_method';


--
-- Name: COLUMN users.kyc_verified; Type: COMMENT; Schema: public; Owner: app
--

COMMENT ON COLUMN public.users.kyc_verified IS 'Kept for older clients; is_verified decides';


--
-- Name: users_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.users_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.users_id_seq OWNER TO app;

--
-- Name: users_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.users_id_seq OWNED BY public.users.id;


--
-- Name: video_chapters; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.video_chapters (
    id integer NOT NULL,
    video_id integer NOT NULL,
    title character varying(255) NOT NULL,
    start_seconds integer NOT NULL,
    end_seconds integer,
    "position" integer DEFAULT 0,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT video_chapters_range_ordered_check CHECK (((end_seconds IS NULL) OR (end_seconds > start_seconds)))
);


ALTER TABLE public.video_chapters OWNER TO app;

--
-- Name: video_chapters_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.video_chapters_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.video_chapters_id_seq OWNER TO app;

--
-- Name: video_chapters_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.video_chapters_id_seq OWNED BY public.video_chapters.id;


--
-- Name: video_comments; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.video_comments (
    id integer NOT NULL,
    video_id integer NOT NULL,
    user_id integer NOT NULL,
    parent_comment_id integer,
    comment text NOT NULL,
    like_count integer DEFAULT 0,
    dislike_count integer DEFAULT 0,
    is_edited boolean DEFAULT false,
    is_deleted boolean DEFAULT false,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.video_comments OWNER TO app;

--
-- Name: video_comments_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.video_comments_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.video_comments_id_seq OWNER TO app;

--
-- Name: video_comments_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.video_comments_id_seq OWNED BY public.video_comments.id;


--
-- Name: video_engagements; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.video_engagements (
    id integer NOT NULL,
    video_id integer NOT NULL,
    user_id integer NOT NULL,
    engagement_type character varying(20) NOT NULL,
    watch_seconds integer,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT video_engagements_engagement_type_allowed_check CHECK (((engagement_type)::text = ANY ((ARRAY['view'::character varying, 'like'::character varying, 'dislike'::character varying, 'favorite'::character varying, 'share'::character varying, 'save'::character varying])::text[])))
);


ALTER TABLE public.video_engagements OWNER TO app;

--
-- Name: video_engagements_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.video_engagements_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.video_engagements_id_seq OWNER TO app;

--
-- Name: video_engagements_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.video_engagements_id_seq OWNED BY public.video_engagements.id;


--
-- Name: video_reels; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.video_reels (
    id integer NOT NULL,
    tutor_id integer,
    video_title character varying(255) NOT NULL,
    video_description text,
    video_url character varying NOT NULL,
    thumbnail_url character varying,
    category character varying(50),
    subject character varying(100),
    tags character varying[],
    duration_seconds integer,
    views_count integer DEFAULT 0,
    likes_count integer DEFAULT 0,
    comments_count integer DEFAULT 0,
    is_active boolean DEFAULT true,
    upload_timestamp timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.video_reels OWNER TO app;

--
-- Name: video_reels_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.video_reels_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.video_reels_id_seq OWNER TO app;

--
-- Name: video_reels_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.video_reels_id_seq OWNED BY public.video_reels.id;


--
-- Name: videos; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.videos (
    id integer NOT NULL,
    user_id integer NOT NULL,
    title character varying(255) NOT NULL,
    description text,
    file_url character varying NOT NULL,
    file_name character varying(255) NOT NULL,
    file_size bigint,
    mime_type character varying(100),
    duration_seconds integer,
    thumbnail_url character varying,
    resolution character varying(20),
    is_public boolean DEFAULT false,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.videos OWNER TO app;

--
-- Name: videos_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.videos_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.videos_id_seq OWNER TO app;

--
-- Name: videos_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.videos_id_seq OWNED BY public.videos.id;


--
-- Name: whiteboard; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.whiteboard (
    id integer NOT NULL,
    owner_id integer NOT NULL,
    name character varying(255) DEFAULT 'Untitled board'::character varying NOT NULL,
    background character varying(20) DEFAULT 'white'::character varying,
    settings jsonb DEFAULT '{}'::jsonb,
    is_archived boolean DEFAULT false,
    last_opened_at timestamp without time zone,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.whiteboard OWNER TO app;

--
-- Name: whiteboard_call_history; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.whiteboard_call_history (
    id integer NOT NULL,
    session_id integer,
    caller_id integer,
    callee_id integer,
    call_type character varying(10) DEFAULT 'video'::character varying,
    started_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    ended_at timestamp without time zone,
    duration_seconds integer,
    status character varying(20) DEFAULT 'completed'::character varying,
    recording_url character varying,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.whiteboard_call_history OWNER TO app;

--
-- Name: whiteboard_call_history_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.whiteboard_call_history_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.whiteboard_call_history_id_seq OWNER TO app;

--
-- Name: whiteboard_call_history_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.whiteboard_call_history_id_seq OWNED BY public.whiteboard_call_history.id;


--
-- Name: whiteboard_canvas_data; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.whiteboard_canvas_data (
    id integer NOT NULL,
    page_id integer NOT NULL,
    session_id integer NOT NULL,
    user_id integer,
    stroke_type character varying(30) NOT NULL,
    stroke_data jsonb NOT NULL,
    stroke_color character varying(20),
    stroke_width double precision,
    stroke_order bigint DEFAULT 0 NOT NULL,
    is_deleted boolean DEFAULT false,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.whiteboard_canvas_data OWNER TO app;

--
-- Name: whiteboard_canvas_data_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.whiteboard_canvas_data_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.whiteboard_canvas_data_id_seq OWNER TO app;

--
-- Name: whiteboard_canvas_data_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.whiteboard_canvas_data_id_seq OWNED BY public.whiteboard_canvas_data.id;


--
-- Name: whiteboard_chat_messages; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.whiteboard_chat_messages (
    id integer NOT NULL,
    session_id integer NOT NULL,
    sender_id integer,
    sender_name character varying(255),
    message_text text NOT NULL,
    message_type character varying(20) DEFAULT 'text'::character varying,
    attachment_url character varying,
    is_deleted boolean DEFAULT false,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.whiteboard_chat_messages OWNER TO app;

--
-- Name: whiteboard_chat_messages_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.whiteboard_chat_messages_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.whiteboard_chat_messages_id_seq OWNER TO app;

--
-- Name: whiteboard_chat_messages_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.whiteboard_chat_messages_id_seq OWNED BY public.whiteboard_chat_messages.id;


--
-- Name: whiteboard_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.whiteboard_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.whiteboard_id_seq OWNER TO app;

--
-- Name: whiteboard_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.whiteboard_id_seq OWNED BY public.whiteboard.id;


--
-- Name: whiteboard_pages; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.whiteboard_pages (
    id integer NOT NULL,
    session_id integer NOT NULL,
    page_number integer DEFAULT 1 NOT NULL,
    page_title character varying(255),
    background_color character varying(20) DEFAULT '#ffffff'::character varying,
    background_image character varying,
    page_data jsonb DEFAULT '{}'::jsonb,
    created_by integer,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT whiteboard_pages_page_number_positive_check CHECK ((page_number >= 1))
);


ALTER TABLE public.whiteboard_pages OWNER TO app;

--
-- Name: whiteboard_pages_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.whiteboard_pages_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.whiteboard_pages_id_seq OWNER TO app;

--
-- Name: whiteboard_pages_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.whiteboard_pages_id_seq OWNED BY public.whiteboard_pages.id;


--
-- Name: whiteboard_session_recordings; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.whiteboard_session_recordings (
    id integer NOT NULL,
    session_id integer NOT NULL,
    recording_url character varying NOT NULL,
    thumbnail_url character varying,
    recording_type character varying(20) DEFAULT 'full'::character varying,
    duration_seconds integer,
    file_size bigint,
    started_at timestamp without time zone,
    ended_at timestamp without time zone,
    is_available boolean DEFAULT true,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.whiteboard_session_recordings OWNER TO app;

--
-- Name: whiteboard_session_recordings_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.whiteboard_session_recordings_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.whiteboard_session_recordings_id_seq OWNER TO app;

--
-- Name: whiteboard_session_recordings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.whiteboard_session_recordings_id_seq OWNED BY public.whiteboard_session_recordings.id;


--
-- Name: whiteboard_sessions; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.whiteboard_sessions (
    id integer NOT NULL,
    booking_id integer,
    tutor_id integer,
    student_id integer,
    whiteboard_id integer,
    session_title character varying(255),
    session_code character varying(20) NOT NULL,
    status public.session_status DEFAULT 'scheduled'::public.session_status NOT NULL,
    scheduled_start timestamp with time zone,
    scheduled_end timestamp with time zone,
    actual_start timestamp with time zone,
    actual_end timestamp with time zone,
    tutor_permissions jsonb,
    student_permissions jsonb,
    is_recording boolean DEFAULT false,
    meeting_data jsonb DEFAULT '{}'::jsonb,
    created_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE public.whiteboard_sessions OWNER TO app;

--
-- Name: whiteboard_sessions_id_seq; Type: SEQUENCE; Schema: public; Owner: app
--

CREATE SEQUENCE public.whiteboard_sessions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.whiteboard_sessions_id_seq OWNER TO app;

--
-- Name: whiteboard_sessions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: app
--

ALTER SEQUENCE public.whiteboard_sessions_id_seq OWNED BY public.whiteboard_sessions.id;


--
-- Name: whiteboard_sessions_legacy_backup_20260110_101940; Type: TABLE; Schema: public; Owner: app
--

CREATE TABLE public.whiteboard_sessions_legacy_backup_20260110_101940 (
    id integer,
    booking_id integer,
    tutor_id integer,
    student_id integer,
    session_title character varying(255),
    session_code character varying(20),
    status character varying(20),
    scheduled_start timestamp with time zone,
    scheduled_end timestamp with time zone,
    actual_start timestamp with time zone,
    actual_end timestamp with time zone,
    is_recording boolean,
    meeting_data jsonb,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);


ALTER TABLE public.whiteboard_sessions_legacy_backup_20260110_101940 OWNER TO app;

--
-- Name: account_deletion_requests id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.account_deletion_requests ALTER COLUMN id SET DEFAULT nextval('public.account_deletion_requests_id_seq'::regclass);


--
-- Name: advertisement_earnings id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertisement_earnings ALTER COLUMN id SET DEFAULT nextval('public.advertisement_earnings_id_seq'::regclass);


--
-- Name: advertiser_profiles id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertiser_profiles ALTER COLUMN id SET DEFAULT nextval('public.advertiser_profiles_id_seq'::regclass);


--
-- Name: advertiser_team_members id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertiser_team_members ALTER COLUMN id SET DEFAULT nextval('public.advertiser_team_members_id_seq'::regclass);


--
-- Name: advertiser_transactions id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertiser_transactions ALTER COLUMN id SET DEFAULT nextval('public.advertiser_transactions_id_seq'::regclass);


--
-- Name: affiliate_commissions id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliate_commissions ALTER COLUMN id SET DEFAULT nextval('public.affiliate_commissions_id_seq'::regclass);


--
-- Name: affiliate_referrals id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliate_referrals ALTER COLUMN id SET DEFAULT nextval('public.affiliate_referrals_id_seq'::regclass);


--
-- Name: affiliates id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliates ALTER COLUMN id SET DEFAULT nextval('public.affiliates_id_seq'::regclass);


--
-- Name: audios id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.audios ALTER COLUMN id SET DEFAULT nextval('public.audios_id_seq'::regclass);


--
-- Name: blocked_chat_contacts id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.blocked_chat_contacts ALTER COLUMN id SET DEFAULT nextval('public.blocked_chat_contacts_id_seq'::regclass);


--
-- Name: blogs id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.blogs ALTER COLUMN id SET DEFAULT nextval('public.blogs_id_seq'::regclass);


--
-- Name: board_equations id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_equations ALTER COLUMN id SET DEFAULT nextval('public.board_equations_id_seq'::regclass);


--
-- Name: board_participants id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_participants ALTER COLUMN id SET DEFAULT nextval('public.board_participants_id_seq'::regclass);


--
-- Name: board_recordings id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_recordings ALTER COLUMN id SET DEFAULT nextval('public.board_recordings_id_seq'::regclass);


--
-- Name: board_snapshots id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_snapshots ALTER COLUMN id SET DEFAULT nextval('public.board_snapshots_id_seq'::regclass);


--
-- Name: board_templates id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_templates ALTER COLUMN id SET DEFAULT nextval('public.board_templates_id_seq'::regclass);


--
-- Name: brand_profile id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.brand_profile ALTER COLUMN id SET DEFAULT nextval('public.brand_profile_id_seq'::regclass);


--
-- Name: call_logs id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.call_logs ALTER COLUMN id SET DEFAULT nextval('public.call_logs_id_seq'::regclass);


--
-- Name: campaign_impressions id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.campaign_impressions ALTER COLUMN id SET DEFAULT nextval('public.campaign_impressions_id_seq'::regclass);


--
-- Name: campaign_invoices id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.campaign_invoices ALTER COLUMN id SET DEFAULT nextval('public.campaign_invoices_id_seq'::regclass);


--
-- Name: campaign_profile id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.campaign_profile ALTER COLUMN id SET DEFAULT nextval('public.campaign_profile_id_seq'::regclass);


--
-- Name: chat_active_sessions id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_active_sessions ALTER COLUMN id SET DEFAULT nextval('public.chat_active_sessions_id_seq'::regclass);


--
-- Name: chat_messages id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_messages ALTER COLUMN id SET DEFAULT nextval('public.chat_messages_id_seq'::regclass);


--
-- Name: chat_privacy_reports id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_privacy_reports ALTER COLUMN id SET DEFAULT nextval('public.chat_privacy_reports_id_seq'::regclass);


--
-- Name: chat_settings id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_settings ALTER COLUMN id SET DEFAULT nextval('public.chat_settings_id_seq'::regclass);


--
-- Name: child_invitations id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.child_invitations ALTER COLUMN id SET DEFAULT nextval('public.child_invitations_id_seq'::regclass);


--
-- Name: club_members id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.club_members ALTER COLUMN id SET DEFAULT nextval('public.club_members_id_seq'::regclass);


--
-- Name: clubs id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.clubs ALTER COLUMN id SET DEFAULT nextval('public.clubs_id_seq'::regclass);


--
-- Name: connection_commission_earnings id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.connection_commission_earnings ALTER COLUMN id SET DEFAULT nextval('public.connection_commission_earnings_id_seq'::regclass);


--
-- Name: connections id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.connections ALTER COLUMN id SET DEFAULT nextval('public.connections_id_seq'::regclass);


--
-- Name: conversation_participants id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.conversation_participants ALTER COLUMN id SET DEFAULT nextval('public.conversation_participants_id_seq'::regclass);


--
-- Name: conversations id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.conversations ALTER COLUMN id SET DEFAULT nextval('public.conversations_id_seq'::regclass);


--
-- Name: course_notifications id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.course_notifications ALTER COLUMN id SET DEFAULT nextval('public.course_notifications_id_seq'::regclass);


--
-- Name: courses id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.courses ALTER COLUMN id SET DEFAULT nextval('public.courses_id_seq'::regclass);


--
-- Name: coursework_answers id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.coursework_answers ALTER COLUMN id SET DEFAULT nextval('public.coursework_answers_id_seq'::regclass);


--
-- Name: coursework_questions id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.coursework_questions ALTER COLUMN id SET DEFAULT nextval('public.coursework_questions_id_seq'::regclass);


--
-- Name: coursework_submissions id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.coursework_submissions ALTER COLUMN id SET DEFAULT nextval('public.coursework_submissions_id_seq'::regclass);


--
-- Name: courseworks id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.courseworks ALTER COLUMN id SET DEFAULT nextval('public.courseworks_id_seq'::regclass);


--
-- Name: credentials id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.credentials ALTER COLUMN id SET DEFAULT nextval('public.credentials_id_seq'::regclass);


--
-- Name: deletion_reason_stats id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.deletion_reason_stats ALTER COLUMN id SET DEFAULT nextval('public.deletion_reason_stats_id_seq'::regclass);


--
-- Name: deletion_reasons id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.deletion_reasons ALTER COLUMN id SET DEFAULT nextval('public.deletion_reasons_id_seq'::regclass);


--
-- Name: direct_affiliate_earnings id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.direct_affiliate_earnings ALTER COLUMN id SET DEFAULT nextval('public.direct_affiliate_earnings_id_seq'::regclass);


--
-- Name: documents id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.documents ALTER COLUMN id SET DEFAULT nextval('public.documents_id_seq'::regclass);


--
-- Name: email_queue id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.email_queue ALTER COLUMN id SET DEFAULT nextval('public.email_queue_id_seq'::regclass);


--
-- Name: enrolled_courses id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.enrolled_courses ALTER COLUMN id SET DEFAULT nextval('public.enrolled_courses_id_seq'::regclass);


--
-- Name: enrolled_students id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.enrolled_students ALTER COLUMN id SET DEFAULT nextval('public.enrolled_students_id_seq'::regclass);


--
-- Name: event_attendees id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.event_attendees ALTER COLUMN id SET DEFAULT nextval('public.event_attendees_id_seq'::regclass);


--
-- Name: event_registrations id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.event_registrations ALTER COLUMN id SET DEFAULT nextval('public.event_registrations_id_seq'::regclass);


--
-- Name: events id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.events ALTER COLUMN id SET DEFAULT nextval('public.events_id_seq'::regclass);


--
-- Name: favorite_tutors id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.favorite_tutors ALTER COLUMN id SET DEFAULT nextval('public.favorite_tutors_id_seq'::regclass);


--
-- Name: featured_reviews id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.featured_reviews ALTER COLUMN id SET DEFAULT nextval('public.featured_reviews_id_seq'::regclass);


--
-- Name: images id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.images ALTER COLUMN id SET DEFAULT nextval('public.images_id_seq'::regclass);


--
-- Name: indirect_affiliate_earnings id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.indirect_affiliate_earnings ALTER COLUMN id SET DEFAULT nextval('public.indirect_affiliate_earnings_id_seq'::regclass);


--
-- Name: job_alert_matches id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_alert_matches ALTER COLUMN id SET DEFAULT nextval('public.job_alert_matches_id_seq'::regclass);


--
-- Name: job_alerts id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_alerts ALTER COLUMN id SET DEFAULT nextval('public.job_alerts_id_seq'::regclass);


--
-- Name: job_analytics id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_analytics ALTER COLUMN id SET DEFAULT nextval('public.job_analytics_id_seq'::regclass);


--
-- Name: job_applications id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_applications ALTER COLUMN id SET DEFAULT nextval('public.job_applications_id_seq'::regclass);


--
-- Name: job_categories id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_categories ALTER COLUMN id SET DEFAULT nextval('public.job_categories_id_seq'::regclass);


--
-- Name: job_custom_questions id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_custom_questions ALTER COLUMN id SET DEFAULT nextval('public.job_custom_questions_id_seq'::regclass);


--
-- Name: job_notifications id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_notifications ALTER COLUMN id SET DEFAULT nextval('public.job_notifications_id_seq'::regclass);


--
-- Name: job_post_categories id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_post_categories ALTER COLUMN id SET DEFAULT nextval('public.job_post_categories_id_seq'::regclass);


--
-- Name: job_posts id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_posts ALTER COLUMN id SET DEFAULT nextval('public.job_posts_id_seq'::regclass);


--
-- Name: job_saved id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_saved ALTER COLUMN id SET DEFAULT nextval('public.job_saved_id_seq'::regclass);


--
-- Name: job_views id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_views ALTER COLUMN id SET DEFAULT nextval('public.job_views_id_seq'::regclass);


--
-- Name: kyc_verification_attempts id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.kyc_verification_attempts ALTER COLUMN id SET DEFAULT nextval('public.kyc_verification_attempts_id_seq'::regclass);


--
-- Name: kyc_verifications id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.kyc_verifications ALTER COLUMN id SET DEFAULT nextval('public.kyc_verifications_id_seq'::regclass);


--
-- Name: login_history id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.login_history ALTER COLUMN id SET DEFAULT nextval('public.login_history_id_seq'::regclass);


--
-- Name: message_reactions id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.message_reactions ALTER COLUMN id SET DEFAULT nextval('public.message_reactions_id_seq'::regclass);


--
-- Name: message_read_receipts id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.message_read_receipts ALTER COLUMN id SET DEFAULT nextval('public.message_read_receipts_id_seq'::regclass);


--
-- Name: monthly_affiliate_summary id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.monthly_affiliate_summary ALTER COLUMN id SET DEFAULT nextval('public.monthly_affiliate_summary_id_seq'::regclass);


--
-- Name: monthly_earnings_summary id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.monthly_earnings_summary ALTER COLUMN id SET DEFAULT nextval('public.monthly_earnings_summary_id_seq'::regclass);


--
-- Name: note_exports id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.note_exports ALTER COLUMN id SET DEFAULT nextval('public.note_exports_id_seq'::regclass);


--
-- Name: note_media id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.note_media ALTER COLUMN id SET DEFAULT nextval('public.note_media_id_seq'::regclass);


--
-- Name: notes id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.notes ALTER COLUMN id SET DEFAULT nextval('public.notes_id_seq'::regclass);


--
-- Name: otps id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.otps ALTER COLUMN id SET DEFAULT nextval('public.otps_id_seq'::regclass);


--
-- Name: parent_invitations id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.parent_invitations ALTER COLUMN id SET DEFAULT nextval('public.parent_invitations_id_seq'::regclass);


--
-- Name: parent_profiles id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.parent_profiles ALTER COLUMN id SET DEFAULT nextval('public.parent_profiles_id_seq'::regclass);


--
-- Name: parent_reviews id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.parent_reviews ALTER COLUMN id SET DEFAULT nextval('public.parent_reviews_id_seq'::regclass);


--
-- Name: partner_requests id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.partner_requests ALTER COLUMN id SET DEFAULT nextval('public.partner_requests_id_seq'::regclass);


--
-- Name: payment_methods id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.payment_methods ALTER COLUMN id SET DEFAULT nextval('public.payment_methods_id_seq'::regclass);


--
-- Name: platform_reviews id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.platform_reviews ALTER COLUMN id SET DEFAULT nextval('public.platform_reviews_id_seq'::regclass);


--
-- Name: playlist_videos id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.playlist_videos ALTER COLUMN id SET DEFAULT nextval('public.playlist_videos_id_seq'::regclass);


--
-- Name: playlists id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.playlists ALTER COLUMN id SET DEFAULT nextval('public.playlists_id_seq'::regclass);


--
-- Name: poll_options id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.poll_options ALTER COLUMN id SET DEFAULT nextval('public.poll_options_id_seq'::regclass);


--
-- Name: poll_votes id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.poll_votes ALTER COLUMN id SET DEFAULT nextval('public.poll_votes_id_seq'::regclass);


--
-- Name: polls id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.polls ALTER COLUMN id SET DEFAULT nextval('public.polls_id_seq'::regclass);


--
-- Name: refresh_tokens id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.refresh_tokens ALTER COLUMN id SET DEFAULT nextval('public.refresh_tokens_id_seq'::regclass);


--
-- Name: requested_sessions id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.requested_sessions ALTER COLUMN id SET DEFAULT nextval('public.requested_sessions_id_seq'::regclass);


--
-- Name: schedules id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.schedules ALTER COLUMN id SET DEFAULT nextval('public.schedules_id_seq'::regclass);


--
-- Name: schools id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.schools ALTER COLUMN id SET DEFAULT nextval('public.schools_id_seq'::regclass);


--
-- Name: sessions id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.sessions ALTER COLUMN id SET DEFAULT nextval('public.sessions_id_seq'::regclass);


--
-- Name: shared_boards id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.shared_boards ALTER COLUMN id SET DEFAULT nextval('public.shared_boards_id_seq'::regclass);


--
-- Name: student_courses id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_courses ALTER COLUMN id SET DEFAULT nextval('public.student_courses_id_seq'::regclass);


--
-- Name: student_details id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_details ALTER COLUMN id SET DEFAULT nextval('public.student_details_id_seq'::regclass);


--
-- Name: student_guardian id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_guardian ALTER COLUMN id SET DEFAULT nextval('public.student_guardian_id_seq'::regclass);


--
-- Name: student_overall_progress id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_overall_progress ALTER COLUMN id SET DEFAULT nextval('public.student_overall_progress_id_seq'::regclass);


--
-- Name: student_profiles id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_profiles ALTER COLUMN id SET DEFAULT nextval('public.student_profiles_id_seq'::regclass);


--
-- Name: student_reviews id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_reviews ALTER COLUMN id SET DEFAULT nextval('public.student_reviews_id_seq'::regclass);


--
-- Name: subscription_affiliate_earnings id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.subscription_affiliate_earnings ALTER COLUMN id SET DEFAULT nextval('public.subscription_affiliate_earnings_id_seq'::regclass);


--
-- Name: truevoice_audio_cache id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.truevoice_audio_cache ALTER COLUMN id SET DEFAULT nextval('public.truevoice_audio_cache_id_seq'::regclass);


--
-- Name: truevoice_profiles id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.truevoice_profiles ALTER COLUMN id SET DEFAULT nextval('public.truevoice_profiles_id_seq'::regclass);


--
-- Name: tutor_activities id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_activities ALTER COLUMN id SET DEFAULT nextval('public.tutor_activities_id_seq'::regclass);


--
-- Name: tutor_analysis id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_analysis ALTER COLUMN id SET DEFAULT nextval('public.tutor_analysis_id_seq'::regclass);


--
-- Name: tutor_investments id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_investments ALTER COLUMN id SET DEFAULT nextval('public.tutor_investments_id_seq'::regclass);


--
-- Name: tutor_packages id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_packages ALTER COLUMN id SET DEFAULT nextval('public.tutor_packages_id_seq'::regclass);


--
-- Name: tutor_profiles id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_profiles ALTER COLUMN id SET DEFAULT nextval('public.tutor_profiles_id_seq'::regclass);


--
-- Name: tutor_reviews id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_reviews ALTER COLUMN id SET DEFAULT nextval('public.tutor_reviews_id_seq'::regclass);


--
-- Name: tutor_videos id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_videos ALTER COLUMN id SET DEFAULT nextval('public.tutor_videos_id_seq'::regclass);


--
-- Name: tutoring_earnings id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutoring_earnings ALTER COLUMN id SET DEFAULT nextval('public.tutoring_earnings_id_seq'::regclass);


--
-- Name: user_notification_preferences id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_notification_preferences ALTER COLUMN id SET DEFAULT nextval('public.user_notification_preferences_id_seq'::regclass);


--
-- Name: user_sessions id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_sessions ALTER COLUMN id SET DEFAULT nextval('public.user_sessions_id_seq'::regclass);


--
-- Name: user_settings id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_settings ALTER COLUMN id SET DEFAULT nextval('public.user_settings_id_seq'::regclass);


--
-- Name: users id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.users ALTER COLUMN id SET DEFAULT nextval('public.users_id_seq'::regclass);


--
-- Name: video_chapters id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.video_chapters ALTER COLUMN id SET DEFAULT nextval('public.video_chapters_id_seq'::regclass);


--
-- Name: video_comments id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.video_comments ALTER COLUMN id SET DEFAULT nextval('public.video_comments_id_seq'::regclass);


--
-- Name: video_engagements id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.video_engagements ALTER COLUMN id SET DEFAULT nextval('public.video_engagements_id_seq'::regclass);


--
-- Name: video_reels id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.video_reels ALTER COLUMN id SET DEFAULT nextval('public.video_reels_id_seq'::regclass);


--
-- Name: videos id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.videos ALTER COLUMN id SET DEFAULT nextval('public.videos_id_seq'::regclass);


--
-- Name: whiteboard id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard ALTER COLUMN id SET DEFAULT nextval('public.whiteboard_id_seq'::regclass);


--
-- Name: whiteboard_call_history id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_call_history ALTER COLUMN id SET DEFAULT nextval('public.whiteboard_call_history_id_seq'::regclass);


--
-- Name: whiteboard_canvas_data id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_canvas_data ALTER COLUMN id SET DEFAULT nextval('public.whiteboard_canvas_data_id_seq'::regclass);


--
-- Name: whiteboard_chat_messages id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_chat_messages ALTER COLUMN id SET DEFAULT nextval('public.whiteboard_chat_messages_id_seq'::regclass);


--
-- Name: whiteboard_pages id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_pages ALTER COLUMN id SET DEFAULT nextval('public.whiteboard_pages_id_seq'::regclass);


--
-- Name: whiteboard_session_recordings id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_session_recordings ALTER COLUMN id SET DEFAULT nextval('public.whiteboard_session_recordings_id_seq'::regclass);


--
-- Name: whiteboard_sessions id; Type: DEFAULT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_sessions ALTER COLUMN id SET DEFAULT nextval('public.whiteboard_sessions_id_seq'::regclass);


--
-- Name: account_deletion_requests account_deletion_requests_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.account_deletion_requests
    ADD CONSTRAINT account_deletion_requests_pkey PRIMARY KEY (id);


--
-- Name: advertisement_earnings advertisement_earnings_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertisement_earnings
    ADD CONSTRAINT advertisement_earnings_pkey PRIMARY KEY (id);


--
-- Name: advertiser_profiles advertiser_profiles_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertiser_profiles
    ADD CONSTRAINT advertiser_profiles_pkey PRIMARY KEY (id);


--
-- Name: advertiser_profiles advertiser_profiles_user_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertiser_profiles
    ADD CONSTRAINT advertiser_profiles_user_id_key UNIQUE (user_id);


--
-- Name: advertiser_profiles advertiser_profiles_username_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertiser_profiles
    ADD CONSTRAINT advertiser_profiles_username_key UNIQUE (username);


--
-- Name: advertiser_team_members advertiser_team_members_advertiser_id_invited_email_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertiser_team_members
    ADD CONSTRAINT advertiser_team_members_advertiser_id_invited_email_key UNIQUE (advertiser_id, invited_email);


--
-- Name: advertiser_team_members advertiser_team_members_invite_token_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertiser_team_members
    ADD CONSTRAINT advertiser_team_members_invite_token_key UNIQUE (invite_token);


--
-- Name: advertiser_team_members advertiser_team_members_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertiser_team_members
    ADD CONSTRAINT advertiser_team_members_pkey PRIMARY KEY (id);


--
-- Name: advertiser_transactions advertiser_transactions_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertiser_transactions
    ADD CONSTRAINT advertiser_transactions_pkey PRIMARY KEY (id);


--
-- Name: advertiser_transactions advertiser_transactions_reference_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertiser_transactions
    ADD CONSTRAINT advertiser_transactions_reference_key UNIQUE (reference);


--
-- Name: affiliate_commissions affiliate_commissions_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliate_commissions
    ADD CONSTRAINT affiliate_commissions_pkey PRIMARY KEY (id);


--
-- Name: affiliate_referrals affiliate_referrals_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliate_referrals
    ADD CONSTRAINT affiliate_referrals_pkey PRIMARY KEY (id);


--
-- Name: affiliate_referrals affiliate_referrals_referred_user_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliate_referrals
    ADD CONSTRAINT affiliate_referrals_referred_user_id_key UNIQUE (referred_user_id);


--
-- Name: affiliates affiliates_affiliate_code_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliates
    ADD CONSTRAINT affiliates_affiliate_code_key UNIQUE (affiliate_code);


--
-- Name: affiliates affiliates_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliates
    ADD CONSTRAINT affiliates_pkey PRIMARY KEY (id);


--
-- Name: affiliates affiliates_user_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliates
    ADD CONSTRAINT affiliates_user_id_key UNIQUE (user_id);


--
-- Name: audios audios_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.audios
    ADD CONSTRAINT audios_pkey PRIMARY KEY (id);


--
-- Name: blocked_chat_contacts blocked_chat_contacts_blocker_user_id_blocker_profile_type__key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.blocked_chat_contacts
    ADD CONSTRAINT blocked_chat_contacts_blocker_user_id_blocker_profile_type__key UNIQUE (blocker_user_id, blocker_profile_type, blocked_user_id, blocked_profile_type);


--
-- Name: blocked_chat_contacts blocked_chat_contacts_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.blocked_chat_contacts
    ADD CONSTRAINT blocked_chat_contacts_pkey PRIMARY KEY (id);


--
-- Name: blogs blogs_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.blogs
    ADD CONSTRAINT blogs_pkey PRIMARY KEY (id);


--
-- Name: blogs blogs_slug_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.blogs
    ADD CONSTRAINT blogs_slug_key UNIQUE (slug);


--
-- Name: board_equations board_equations_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_equations
    ADD CONSTRAINT board_equations_pkey PRIMARY KEY (id);


--
-- Name: board_participants board_participants_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_participants
    ADD CONSTRAINT board_participants_pkey PRIMARY KEY (id);


--
-- Name: board_participants board_participants_session_id_user_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_participants
    ADD CONSTRAINT board_participants_session_id_user_id_key UNIQUE (session_id, user_id);


--
-- Name: board_recordings board_recordings_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_recordings
    ADD CONSTRAINT board_recordings_pkey PRIMARY KEY (id);


--
-- Name: board_snapshots board_snapshots_page_id_version_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_snapshots
    ADD CONSTRAINT board_snapshots_page_id_version_key UNIQUE (page_id, version);


--
-- Name: board_snapshots board_snapshots_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_snapshots
    ADD CONSTRAINT board_snapshots_pkey PRIMARY KEY (id);


--
-- Name: board_templates board_templates_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_templates
    ADD CONSTRAINT board_templates_pkey PRIMARY KEY (id);


--
-- Name: brand_profile brand_profile_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.brand_profile
    ADD CONSTRAINT brand_profile_pkey PRIMARY KEY (id);


--
-- Name: call_logs call_logs_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.call_logs
    ADD CONSTRAINT call_logs_pkey PRIMARY KEY (id);


--
-- Name: campaign_impressions campaign_impressions_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.campaign_impressions
    ADD CONSTRAINT campaign_impressions_pkey PRIMARY KEY (id);


--
-- Name: campaign_invoices campaign_invoices_invoice_number_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.campaign_invoices
    ADD CONSTRAINT campaign_invoices_invoice_number_key UNIQUE (invoice_number);


--
-- Name: campaign_invoices campaign_invoices_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.campaign_invoices
    ADD CONSTRAINT campaign_invoices_pkey PRIMARY KEY (id);


--
-- Name: campaign_profile campaign_profile_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.campaign_profile
    ADD CONSTRAINT campaign_profile_pkey PRIMARY KEY (id);


--
-- Name: chat_active_sessions chat_active_sessions_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_active_sessions
    ADD CONSTRAINT chat_active_sessions_pkey PRIMARY KEY (id);


--
-- Name: chat_active_sessions chat_active_sessions_session_token_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_active_sessions
    ADD CONSTRAINT chat_active_sessions_session_token_key UNIQUE (session_token);


--
-- Name: chat_messages chat_messages_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_messages
    ADD CONSTRAINT chat_messages_pkey PRIMARY KEY (id);


--
-- Name: chat_privacy_reports chat_privacy_reports_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_privacy_reports
    ADD CONSTRAINT chat_privacy_reports_pkey PRIMARY KEY (id);


--
-- Name: chat_settings chat_settings_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_settings
    ADD CONSTRAINT chat_settings_pkey PRIMARY KEY (id);


--
-- Name: chat_settings chat_settings_user_id_profile_type_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_settings
    ADD CONSTRAINT chat_settings_user_id_profile_type_key UNIQUE (user_id, profile_type);


--
-- Name: child_invitations child_invitations_invitation_token_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.child_invitations
    ADD CONSTRAINT child_invitations_invitation_token_key UNIQUE (invitation_token);


--
-- Name: child_invitations child_invitations_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.child_invitations
    ADD CONSTRAINT child_invitations_pkey PRIMARY KEY (id);


--
-- Name: club_members club_members_club_id_user_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.club_members
    ADD CONSTRAINT club_members_club_id_user_id_key UNIQUE (club_id, user_id);


--
-- Name: club_members club_members_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.club_members
    ADD CONSTRAINT club_members_pkey PRIMARY KEY (id);


--
-- Name: clubs clubs_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.clubs
    ADD CONSTRAINT clubs_pkey PRIMARY KEY (id);


--
-- Name: connection_commission_earnings connection_commission_earnings_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.connection_commission_earnings
    ADD CONSTRAINT connection_commission_earnings_pkey PRIMARY KEY (id);


--
-- Name: connections connections_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.connections
    ADD CONSTRAINT connections_pkey PRIMARY KEY (id);


--
-- Name: connections connections_requested_by_recipient_id_requester_type_recipi_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.connections
    ADD CONSTRAINT connections_requested_by_recipient_id_requester_type_recipi_key UNIQUE (requested_by, recipient_id, requester_type, recipient_type);


--
-- Name: conversation_participants conversation_participants_conversation_id_user_id_profile_t_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.conversation_participants
    ADD CONSTRAINT conversation_participants_conversation_id_user_id_profile_t_key UNIQUE (conversation_id, user_id, profile_type);


--
-- Name: conversation_participants conversation_participants_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.conversation_participants
    ADD CONSTRAINT conversation_participants_pkey PRIMARY KEY (id);


--
-- Name: conversations conversations_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.conversations
    ADD CONSTRAINT conversations_pkey PRIMARY KEY (id);


--
-- Name: course_notifications course_notifications_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.course_notifications
    ADD CONSTRAINT course_notifications_pkey PRIMARY KEY (id);


--
-- Name: courses courses_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.courses
    ADD CONSTRAINT courses_pkey PRIMARY KEY (id);


--
-- Name: courses courses_slug_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.courses
    ADD CONSTRAINT courses_slug_key UNIQUE (slug);


--
-- Name: coursework_answers coursework_answers_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.coursework_answers
    ADD CONSTRAINT coursework_answers_pkey PRIMARY KEY (id);


--
-- Name: coursework_answers coursework_answers_submission_id_question_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.coursework_answers
    ADD CONSTRAINT coursework_answers_submission_id_question_id_key UNIQUE (submission_id, question_id);


--
-- Name: coursework_questions coursework_questions_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.coursework_questions
    ADD CONSTRAINT coursework_questions_pkey PRIMARY KEY (id);


--
-- Name: coursework_submissions coursework_submissions_coursework_id_student_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.coursework_submissions
    ADD CONSTRAINT coursework_submissions_coursework_id_student_id_key UNIQUE (coursework_id, student_id);


--
-- Name: coursework_submissions coursework_submissions_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.coursework_submissions
    ADD CONSTRAINT coursework_submissions_pkey PRIMARY KEY (id);


--
-- Name: courseworks courseworks_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.courseworks
    ADD CONSTRAINT courseworks_pkey PRIMARY KEY (id);


--
-- Name: credentials credentials_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.credentials
    ADD CONSTRAINT credentials_pkey PRIMARY KEY (id);


--
-- Name: deletion_reason_stats deletion_reason_stats_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.deletion_reason_stats
    ADD CONSTRAINT deletion_reason_stats_pkey PRIMARY KEY (id);


--
-- Name: deletion_reason_stats deletion_reason_stats_reason_code_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.deletion_reason_stats
    ADD CONSTRAINT deletion_reason_stats_reason_code_key UNIQUE (reason_code);


--
-- Name: deletion_reasons deletion_reasons_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.deletion_reasons
    ADD CONSTRAINT deletion_reasons_pkey PRIMARY KEY (id);


--
-- Name: direct_affiliate_earnings direct_affiliate_earnings_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.direct_affiliate_earnings
    ADD CONSTRAINT direct_affiliate_earnings_pkey PRIMARY KEY (id);


--
-- Name: documents documents_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.documents
    ADD CONSTRAINT documents_pkey PRIMARY KEY (id);


--
-- Name: email_queue email_queue_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.email_queue
    ADD CONSTRAINT email_queue_pkey PRIMARY KEY (id);


--
-- Name: enrolled_courses enrolled_courses_course_id_student_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.enrolled_courses
    ADD CONSTRAINT enrolled_courses_course_id_student_id_key UNIQUE (course_id, student_id);


--
-- Name: enrolled_courses enrolled_courses_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.enrolled_courses
    ADD CONSTRAINT enrolled_courses_pkey PRIMARY KEY (id);


--
-- Name: enrolled_students enrolled_students_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.enrolled_students
    ADD CONSTRAINT enrolled_students_pkey PRIMARY KEY (id);


--
-- Name: enrolled_students enrolled_students_tutor_id_student_id_package_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.enrolled_students
    ADD CONSTRAINT enrolled_students_tutor_id_student_id_package_id_key UNIQUE (tutor_id, student_id, package_id);


--
-- Name: event_attendees event_attendees_event_id_user_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.event_attendees
    ADD CONSTRAINT event_attendees_event_id_user_id_key UNIQUE (event_id, user_id);


--
-- Name: event_attendees event_attendees_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.event_attendees
    ADD CONSTRAINT event_attendees_pkey PRIMARY KEY (id);


--
-- Name: event_registrations event_registrations_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.event_registrations
    ADD CONSTRAINT event_registrations_pkey PRIMARY KEY (id);


--
-- Name: event_registrations event_registrations_ticket_code_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.event_registrations
    ADD CONSTRAINT event_registrations_ticket_code_key UNIQUE (ticket_code);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (id);


--
-- Name: favorite_tutors favorite_tutors_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.favorite_tutors
    ADD CONSTRAINT favorite_tutors_pkey PRIMARY KEY (id);


--
-- Name: favorite_tutors favorite_tutors_user_id_tutor_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.favorite_tutors
    ADD CONSTRAINT favorite_tutors_user_id_tutor_id_key UNIQUE (user_id, tutor_id);


--
-- Name: featured_reviews featured_reviews_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.featured_reviews
    ADD CONSTRAINT featured_reviews_pkey PRIMARY KEY (id);


--
-- Name: featured_reviews featured_reviews_review_type_review_id_placement_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.featured_reviews
    ADD CONSTRAINT featured_reviews_review_type_review_id_placement_key UNIQUE (review_type, review_id, placement);


--
-- Name: images images_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.images
    ADD CONSTRAINT images_pkey PRIMARY KEY (id);


--
-- Name: indirect_affiliate_earnings indirect_affiliate_earnings_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.indirect_affiliate_earnings
    ADD CONSTRAINT indirect_affiliate_earnings_pkey PRIMARY KEY (id);


--
-- Name: job_alert_matches job_alert_matches_alert_id_job_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_alert_matches
    ADD CONSTRAINT job_alert_matches_alert_id_job_id_key UNIQUE (alert_id, job_id);


--
-- Name: job_alert_matches job_alert_matches_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_alert_matches
    ADD CONSTRAINT job_alert_matches_pkey PRIMARY KEY (id);


--
-- Name: job_alerts job_alerts_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_alerts
    ADD CONSTRAINT job_alerts_pkey PRIMARY KEY (id);


--
-- Name: job_analytics job_analytics_job_id_day_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_analytics
    ADD CONSTRAINT job_analytics_job_id_day_key UNIQUE (job_id, day);


--
-- Name: job_analytics job_analytics_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_analytics
    ADD CONSTRAINT job_analytics_pkey PRIMARY KEY (id);


--
-- Name: job_applications job_applications_job_id_applicant_user_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_applications
    ADD CONSTRAINT job_applications_job_id_applicant_user_id_key UNIQUE (job_id, applicant_user_id);


--
-- Name: job_applications job_applications_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_applications
    ADD CONSTRAINT job_applications_pkey PRIMARY KEY (id);


--
-- Name: job_categories job_categories_name_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_categories
    ADD CONSTRAINT job_categories_name_key UNIQUE (name);


--
-- Name: job_categories job_categories_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_categories
    ADD CONSTRAINT job_categories_pkey PRIMARY KEY (id);


--
-- Name: job_categories job_categories_slug_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_categories
    ADD CONSTRAINT job_categories_slug_key UNIQUE (slug);


--
-- Name: job_custom_questions job_custom_questions_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_custom_questions
    ADD CONSTRAINT job_custom_questions_pkey PRIMARY KEY (id);


--
-- Name: job_notifications job_notifications_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_notifications
    ADD CONSTRAINT job_notifications_pkey PRIMARY KEY (id);


--
-- Name: job_post_categories job_post_categories_job_id_category_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_post_categories
    ADD CONSTRAINT job_post_categories_job_id_category_id_key UNIQUE (job_id, category_id);


--
-- Name: job_post_categories job_post_categories_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_post_categories
    ADD CONSTRAINT job_post_categories_pkey PRIMARY KEY (id);


--
-- Name: job_posts job_posts_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_posts
    ADD CONSTRAINT job_posts_pkey PRIMARY KEY (id);


--
-- Name: job_posts job_posts_slug_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_posts
    ADD CONSTRAINT job_posts_slug_key UNIQUE (slug);


--
-- Name: job_saved job_saved_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_saved
    ADD CONSTRAINT job_saved_pkey PRIMARY KEY (id);


--
-- Name: job_saved job_saved_user_id_job_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_saved
    ADD CONSTRAINT job_saved_user_id_job_id_key UNIQUE (user_id, job_id);


--
-- Name: job_views job_views_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_views
    ADD CONSTRAINT job_views_pkey PRIMARY KEY (id);


--
-- Name: kyc_verification_attempts kyc_verification_attempts_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.kyc_verification_attempts
    ADD CONSTRAINT kyc_verification_attempts_pkey PRIMARY KEY (id);


--
-- Name: kyc_verification_attempts kyc_verification_attempts_verification_id_attempt_number_st_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.kyc_verification_attempts
    ADD CONSTRAINT kyc_verification_attempts_verification_id_attempt_number_st_key UNIQUE (verification_id, attempt_number, step);


--
-- Name: kyc_verifications kyc_verifications_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.kyc_verifications
    ADD CONSTRAINT kyc_verifications_pkey PRIMARY KEY (id);


--
-- Name: login_history login_history_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.login_history
    ADD CONSTRAINT login_history_pkey PRIMARY KEY (id);


--
-- Name: message_reactions message_reactions_message_id_user_id_profile_type_reaction_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.message_reactions
    ADD CONSTRAINT message_reactions_message_id_user_id_profile_type_reaction_key UNIQUE (message_id, user_id, profile_type, reaction);


--
-- Name: message_reactions message_reactions_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.message_reactions
    ADD CONSTRAINT message_reactions_pkey PRIMARY KEY (id);


--
-- Name: message_read_receipts message_read_receipts_message_id_user_id_profile_type_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.message_read_receipts
    ADD CONSTRAINT message_read_receipts_message_id_user_id_profile_type_key UNIQUE (message_id, user_id, profile_type);


--
-- Name: message_read_receipts message_read_receipts_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.message_read_receipts
    ADD CONSTRAINT message_read_receipts_pkey PRIMARY KEY (id);


--
-- Name: monthly_affiliate_summary monthly_affiliate_summary_affiliate_id_month_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.monthly_affiliate_summary
    ADD CONSTRAINT monthly_affiliate_summary_affiliate_id_month_key UNIQUE (affiliate_id, month);


--
-- Name: monthly_affiliate_summary monthly_affiliate_summary_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.monthly_affiliate_summary
    ADD CONSTRAINT monthly_affiliate_summary_pkey PRIMARY KEY (id);


--
-- Name: monthly_earnings_summary monthly_earnings_summary_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.monthly_earnings_summary
    ADD CONSTRAINT monthly_earnings_summary_pkey PRIMARY KEY (id);


--
-- Name: monthly_earnings_summary monthly_earnings_summary_tutor_id_month_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.monthly_earnings_summary
    ADD CONSTRAINT monthly_earnings_summary_tutor_id_month_key UNIQUE (tutor_id, month);


--
-- Name: note_exports note_exports_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.note_exports
    ADD CONSTRAINT note_exports_pkey PRIMARY KEY (id);


--
-- Name: note_media note_media_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.note_media
    ADD CONSTRAINT note_media_pkey PRIMARY KEY (id);


--
-- Name: notes notes_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_pkey PRIMARY KEY (id);


--
-- Name: otps otps_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.otps
    ADD CONSTRAINT otps_pkey PRIMARY KEY (id);


--
-- Name: parent_invitations parent_invitations_invitation_token_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.parent_invitations
    ADD CONSTRAINT parent_invitations_invitation_token_key UNIQUE (invitation_token);


--
-- Name: parent_invitations parent_invitations_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.parent_invitations
    ADD CONSTRAINT parent_invitations_pkey PRIMARY KEY (id);


--
-- Name: parent_profiles parent_profiles_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.parent_profiles
    ADD CONSTRAINT parent_profiles_pkey PRIMARY KEY (id);


--
-- Name: parent_profiles parent_profiles_user_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.parent_profiles
    ADD CONSTRAINT parent_profiles_user_id_key UNIQUE (user_id);


--
-- Name: parent_profiles parent_profiles_username_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.parent_profiles
    ADD CONSTRAINT parent_profiles_username_key UNIQUE (username);


--
-- Name: parent_reviews parent_reviews_parent_id_reviewer_user_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.parent_reviews
    ADD CONSTRAINT parent_reviews_parent_id_reviewer_user_id_key UNIQUE (parent_id, reviewer_user_id);


--
-- Name: parent_reviews parent_reviews_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.parent_reviews
    ADD CONSTRAINT parent_reviews_pkey PRIMARY KEY (id);


--
-- Name: partner_requests partner_requests_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.partner_requests
    ADD CONSTRAINT partner_requests_pkey PRIMARY KEY (id);


--
-- Name: payment_methods payment_methods_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.payment_methods
    ADD CONSTRAINT payment_methods_pkey PRIMARY KEY (id);


--
-- Name: platform_reviews platform_reviews_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.platform_reviews
    ADD CONSTRAINT platform_reviews_pkey PRIMARY KEY (id);


--
-- Name: platform_reviews platform_reviews_reviewer_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.platform_reviews
    ADD CONSTRAINT platform_reviews_reviewer_id_key UNIQUE (reviewer_id);


--
-- Name: playlist_videos playlist_videos_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.playlist_videos
    ADD CONSTRAINT playlist_videos_pkey PRIMARY KEY (id);


--
-- Name: playlist_videos playlist_videos_playlist_id_video_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.playlist_videos
    ADD CONSTRAINT playlist_videos_playlist_id_video_id_key UNIQUE (playlist_id, video_id);


--
-- Name: playlists playlists_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.playlists
    ADD CONSTRAINT playlists_pkey PRIMARY KEY (id);


--
-- Name: poll_options poll_options_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.poll_options
    ADD CONSTRAINT poll_options_pkey PRIMARY KEY (id);


--
-- Name: poll_votes poll_votes_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.poll_votes
    ADD CONSTRAINT poll_votes_pkey PRIMARY KEY (id);


--
-- Name: poll_votes poll_votes_poll_id_option_id_user_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.poll_votes
    ADD CONSTRAINT poll_votes_poll_id_option_id_user_id_key UNIQUE (poll_id, option_id, user_id);


--
-- Name: polls polls_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.polls
    ADD CONSTRAINT polls_pkey PRIMARY KEY (id);


--
-- Name: refresh_tokens refresh_tokens_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.refresh_tokens
    ADD CONSTRAINT refresh_tokens_pkey PRIMARY KEY (id);


--
-- Name: refresh_tokens refresh_tokens_token_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.refresh_tokens
    ADD CONSTRAINT refresh_tokens_token_key UNIQUE (token);


--
-- Name: requested_sessions requested_sessions_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.requested_sessions
    ADD CONSTRAINT requested_sessions_pkey PRIMARY KEY (id);


--
-- Name: schedules schedules_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.schedules
    ADD CONSTRAINT schedules_pkey PRIMARY KEY (id);


--
-- Name: schools schools_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.schools
    ADD CONSTRAINT schools_pkey PRIMARY KEY (id);


--
-- Name: sessions sessions_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);


--
-- Name: shared_boards shared_boards_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.shared_boards
    ADD CONSTRAINT shared_boards_pkey PRIMARY KEY (id);


--
-- Name: shared_boards shared_boards_share_token_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.shared_boards
    ADD CONSTRAINT shared_boards_share_token_key UNIQUE (share_token);


--
-- Name: student_courses student_courses_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_courses
    ADD CONSTRAINT student_courses_pkey PRIMARY KEY (id);


--
-- Name: student_courses student_courses_student_id_course_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_courses
    ADD CONSTRAINT student_courses_student_id_course_id_key UNIQUE (student_id, course_id);


--
-- Name: student_details student_details_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_details
    ADD CONSTRAINT student_details_pkey PRIMARY KEY (id);


--
-- Name: student_details student_details_student_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_details
    ADD CONSTRAINT student_details_student_id_key UNIQUE (student_id);


--
-- Name: student_guardian student_guardian_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_guardian
    ADD CONSTRAINT student_guardian_pkey PRIMARY KEY (id);


--
-- Name: student_guardian student_guardian_student_id_guardian_user_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_guardian
    ADD CONSTRAINT student_guardian_student_id_guardian_user_id_key UNIQUE (student_id, guardian_user_id);


--
-- Name: student_overall_progress student_overall_progress_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_overall_progress
    ADD CONSTRAINT student_overall_progress_pkey PRIMARY KEY (id);


--
-- Name: student_overall_progress student_overall_progress_student_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_overall_progress
    ADD CONSTRAINT student_overall_progress_student_id_key UNIQUE (student_id);


--
-- Name: student_profiles student_profiles_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_profiles
    ADD CONSTRAINT student_profiles_pkey PRIMARY KEY (id);


--
-- Name: student_profiles student_profiles_user_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_profiles
    ADD CONSTRAINT student_profiles_user_id_key UNIQUE (user_id);


--
-- Name: student_profiles student_profiles_username_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_profiles
    ADD CONSTRAINT student_profiles_username_key UNIQUE (username);


--
-- Name: student_reviews student_reviews_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_reviews
    ADD CONSTRAINT student_reviews_pkey PRIMARY KEY (id);


--
-- Name: subscription_affiliate_earnings subscription_affiliate_earnings_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.subscription_affiliate_earnings
    ADD CONSTRAINT subscription_affiliate_earnings_pkey PRIMARY KEY (id);


--
-- Name: truevoice_audio_cache truevoice_audio_cache_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.truevoice_audio_cache
    ADD CONSTRAINT truevoice_audio_cache_pkey PRIMARY KEY (id);


--
-- Name: truevoice_audio_cache truevoice_audio_cache_profile_id_text_hash_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.truevoice_audio_cache
    ADD CONSTRAINT truevoice_audio_cache_profile_id_text_hash_key UNIQUE (profile_id, text_hash);


--
-- Name: truevoice_profiles truevoice_profiles_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.truevoice_profiles
    ADD CONSTRAINT truevoice_profiles_pkey PRIMARY KEY (id);


--
-- Name: truevoice_profiles truevoice_profiles_user_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.truevoice_profiles
    ADD CONSTRAINT truevoice_profiles_user_id_key UNIQUE (user_id);


--
-- Name: tutor_activities tutor_activities_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_activities
    ADD CONSTRAINT tutor_activities_pkey PRIMARY KEY (id);


--
-- Name: tutor_analysis tutor_analysis_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_analysis
    ADD CONSTRAINT tutor_analysis_pkey PRIMARY KEY (id);


--
-- Name: tutor_analysis tutor_analysis_tutor_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_analysis
    ADD CONSTRAINT tutor_analysis_tutor_id_key UNIQUE (tutor_id);


--
-- Name: tutor_investments tutor_investments_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_investments
    ADD CONSTRAINT tutor_investments_pkey PRIMARY KEY (id);


--
-- Name: tutor_packages tutor_packages_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_packages
    ADD CONSTRAINT tutor_packages_pkey PRIMARY KEY (id);


--
-- Name: tutor_profiles tutor_profiles_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_profiles
    ADD CONSTRAINT tutor_profiles_pkey PRIMARY KEY (id);


--
-- Name: tutor_profiles tutor_profiles_user_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_profiles
    ADD CONSTRAINT tutor_profiles_user_id_key UNIQUE (user_id);


--
-- Name: tutor_profiles tutor_profiles_username_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_profiles
    ADD CONSTRAINT tutor_profiles_username_key UNIQUE (username);


--
-- Name: tutor_reviews tutor_reviews_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_reviews
    ADD CONSTRAINT tutor_reviews_pkey PRIMARY KEY (id);


--
-- Name: tutor_reviews tutor_reviews_tutor_id_reviewer_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_reviews
    ADD CONSTRAINT tutor_reviews_tutor_id_reviewer_id_key UNIQUE (tutor_id, reviewer_id);


--
-- Name: tutor_videos tutor_videos_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_videos
    ADD CONSTRAINT tutor_videos_pkey PRIMARY KEY (id);


--
-- Name: tutoring_earnings tutoring_earnings_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutoring_earnings
    ADD CONSTRAINT tutoring_earnings_pkey PRIMARY KEY (id);


--
-- Name: user_notification_preferences user_notification_preferences_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_notification_preferences
    ADD CONSTRAINT user_notification_preferences_pkey PRIMARY KEY (id);


--
-- Name: user_notification_preferences user_notification_preferences_user_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_notification_preferences
    ADD CONSTRAINT user_notification_preferences_user_id_key UNIQUE (user_id);


--
-- Name: user_sessions user_sessions_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_sessions
    ADD CONSTRAINT user_sessions_pkey PRIMARY KEY (id);


--
-- Name: user_sessions user_sessions_session_token_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_sessions
    ADD CONSTRAINT user_sessions_session_token_key UNIQUE (session_token);


--
-- Name: user_settings user_settings_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_settings
    ADD CONSTRAINT user_settings_pkey PRIMARY KEY (id);


--
-- Name: user_settings user_settings_user_id_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_settings
    ADD CONSTRAINT user_settings_user_id_key UNIQUE (user_id);


--
-- Name: users users_email_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_email_key UNIQUE (email);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- Name: video_chapters video_chapters_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.video_chapters
    ADD CONSTRAINT video_chapters_pkey PRIMARY KEY (id);


--
-- Name: video_comments video_comments_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.video_comments
    ADD CONSTRAINT video_comments_pkey PRIMARY KEY (id);


--
-- Name: video_engagements video_engagements_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.video_engagements
    ADD CONSTRAINT video_engagements_pkey PRIMARY KEY (id);


--
-- Name: video_engagements video_engagements_video_id_user_id_engagement_type_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.video_engagements
    ADD CONSTRAINT video_engagements_video_id_user_id_engagement_type_key UNIQUE (video_id, user_id, engagement_type);


--
-- Name: video_reels video_reels_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.video_reels
    ADD CONSTRAINT video_reels_pkey PRIMARY KEY (id);


--
-- Name: videos videos_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.videos
    ADD CONSTRAINT videos_pkey PRIMARY KEY (id);


--
-- Name: whiteboard_call_history whiteboard_call_history_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_call_history
    ADD CONSTRAINT whiteboard_call_history_pkey PRIMARY KEY (id);


--
-- Name: whiteboard_canvas_data whiteboard_canvas_data_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_canvas_data
    ADD CONSTRAINT whiteboard_canvas_data_pkey PRIMARY KEY (id);


--
-- Name: whiteboard_chat_messages whiteboard_chat_messages_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_chat_messages
    ADD CONSTRAINT whiteboard_chat_messages_pkey PRIMARY KEY (id);


--
-- Name: whiteboard_pages whiteboard_pages_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_pages
    ADD CONSTRAINT whiteboard_pages_pkey PRIMARY KEY (id);


--
-- Name: whiteboard_pages whiteboard_pages_session_id_page_number_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_pages
    ADD CONSTRAINT whiteboard_pages_session_id_page_number_key UNIQUE (session_id, page_number);


--
-- Name: whiteboard whiteboard_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard
    ADD CONSTRAINT whiteboard_pkey PRIMARY KEY (id);


--
-- Name: whiteboard_session_recordings whiteboard_session_recordings_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_session_recordings
    ADD CONSTRAINT whiteboard_session_recordings_pkey PRIMARY KEY (id);


--
-- Name: whiteboard_sessions whiteboard_sessions_pkey; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_sessions
    ADD CONSTRAINT whiteboard_sessions_pkey PRIMARY KEY (id);


--
-- Name: whiteboard_sessions whiteboard_sessions_session_code_key; Type: CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_sessions
    ADD CONSTRAINT whiteboard_sessions_session_code_key UNIQUE (session_code);


--
-- Name: idx_account_deletion_requests_scheduled_deletion_at; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_account_deletion_requests_scheduled_deletion_at ON public.account_deletion_requests USING btree (scheduled_deletion_at);


--
-- Name: idx_account_deletion_requests_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_account_deletion_requests_user_id ON public.account_deletion_requests USING btree (user_id);


--
-- Name: idx_advertisement_earnings_advertiser_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_advertisement_earnings_advertiser_id ON public.advertisement_earnings USING btree (advertiser_id);


--
-- Name: idx_advertisement_earnings_campaign_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_advertisement_earnings_campaign_id ON public.advertisement_earnings USING btree (campaign_id);


--
-- Name: idx_advertisement_earnings_tutor_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_advertisement_earnings_tutor_id ON public.advertisement_earnings USING btree (tutor_id);


--
-- Name: idx_advertiser_team_members_advertiser_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_advertiser_team_members_advertiser_id ON public.advertiser_team_members USING btree (advertiser_id);


--
-- Name: idx_advertiser_team_members_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_advertiser_team_members_user_id ON public.advertiser_team_members USING btree (user_id);


--
-- Name: idx_advertiser_transactions_advertiser_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_advertiser_transactions_advertiser_id ON public.advertiser_transactions USING btree (advertiser_id);


--
-- Name: idx_advertiser_transactions_campaign_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_advertiser_transactions_campaign_id ON public.advertiser_transactions USING btree (campaign_id);


--
-- Name: idx_advertiser_transactions_transaction_type; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_advertiser_transactions_transaction_type ON public.advertiser_transactions USING btree (transaction_type);


--
-- Name: idx_affiliate_commissions_affiliate_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_affiliate_commissions_affiliate_id ON public.affiliate_commissions USING btree (affiliate_id);


--
-- Name: idx_affiliate_commissions_referral_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_affiliate_commissions_referral_id ON public.affiliate_commissions USING btree (referral_id);


--
-- Name: idx_affiliate_commissions_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_affiliate_commissions_status ON public.affiliate_commissions USING btree (status);


--
-- Name: idx_affiliate_referrals_affiliate_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_affiliate_referrals_affiliate_id ON public.affiliate_referrals USING btree (affiliate_id);


--
-- Name: idx_affiliates_parent_affiliate_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_affiliates_parent_affiliate_id ON public.affiliates USING btree (parent_affiliate_id);


--
-- Name: idx_audios_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_audios_user_id ON public.audios USING btree (user_id);


--
-- Name: idx_blocked_chat_contacts_blocked_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_blocked_chat_contacts_blocked_user_id ON public.blocked_chat_contacts USING btree (blocked_user_id);


--
-- Name: idx_blocked_chat_contacts_blocker_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_blocked_chat_contacts_blocker_user_id ON public.blocked_chat_contacts USING btree (blocker_user_id);


--
-- Name: idx_blogs_author_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_blogs_author_id ON public.blogs USING btree (author_id);


--
-- Name: idx_blogs_category; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_blogs_category ON public.blogs USING btree (category);


--
-- Name: idx_blogs_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_blogs_status ON public.blogs USING btree (status);


--
-- Name: idx_board_equations_page_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_board_equations_page_id ON public.board_equations USING btree (page_id);


--
-- Name: idx_board_participants_session_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_board_participants_session_id ON public.board_participants USING btree (session_id);


--
-- Name: idx_board_participants_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_board_participants_user_id ON public.board_participants USING btree (user_id);


--
-- Name: idx_board_recordings_session_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_board_recordings_session_id ON public.board_recordings USING btree (session_id);


--
-- Name: idx_board_snapshots_page_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_board_snapshots_page_id ON public.board_snapshots USING btree (page_id);


--
-- Name: idx_board_templates_category; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_board_templates_category ON public.board_templates USING btree (category);


--
-- Name: idx_brand_profile_advertiser_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_brand_profile_advertiser_id ON public.brand_profile USING btree (advertiser_id);


--
-- Name: idx_brand_profile_industry; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_brand_profile_industry ON public.brand_profile USING btree (industry);


--
-- Name: idx_call_logs_caller_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_call_logs_caller_user_id ON public.call_logs USING btree (caller_user_id);


--
-- Name: idx_call_logs_conversation_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_call_logs_conversation_id ON public.call_logs USING btree (conversation_id);


--
-- Name: idx_call_logs_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_call_logs_status ON public.call_logs USING btree (status);


--
-- Name: idx_campaign_impressions_campaign_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_campaign_impressions_campaign_id ON public.campaign_impressions USING btree (campaign_id);


--
-- Name: idx_campaign_impressions_campaign_time; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_campaign_impressions_campaign_time ON public.campaign_impressions USING btree (campaign_id, viewed_at DESC);


--
-- Name: idx_campaign_impressions_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_campaign_impressions_user_id ON public.campaign_impressions USING btree (user_id);


--
-- Name: idx_campaign_impressions_viewed_at; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_campaign_impressions_viewed_at ON public.campaign_impressions USING btree (viewed_at);


--
-- Name: idx_campaign_invoices_advertiser_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_campaign_invoices_advertiser_id ON public.campaign_invoices USING btree (advertiser_id);


--
-- Name: idx_campaign_invoices_campaign_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_campaign_invoices_campaign_id ON public.campaign_invoices USING btree (campaign_id);


--
-- Name: idx_campaign_invoices_due_date; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_campaign_invoices_due_date ON public.campaign_invoices USING btree (due_date);


--
-- Name: idx_campaign_invoices_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_campaign_invoices_status ON public.campaign_invoices USING btree (status);


--
-- Name: idx_campaign_profile_advertiser_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_campaign_profile_advertiser_id ON public.campaign_profile USING btree (advertiser_id);


--
-- Name: idx_campaign_profile_brand_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_campaign_profile_brand_id ON public.campaign_profile USING btree (brand_id);


--
-- Name: idx_campaign_profile_verification_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_campaign_profile_verification_status ON public.campaign_profile USING btree (verification_status);


--
-- Name: idx_chat_active_sessions_last_active_at; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_chat_active_sessions_last_active_at ON public.chat_active_sessions USING btree (last_active_at);


--
-- Name: idx_chat_active_sessions_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_chat_active_sessions_user_id ON public.chat_active_sessions USING btree (user_id);


--
-- Name: idx_chat_messages_conversation_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_chat_messages_conversation_id ON public.chat_messages USING btree (conversation_id);


--
-- Name: idx_chat_messages_conversation_time; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_chat_messages_conversation_time ON public.chat_messages USING btree (conversation_id, created_at DESC);


--
-- Name: idx_chat_messages_pinned; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_chat_messages_pinned ON public.chat_messages USING btree (conversation_id) WHERE is_pinned;


--
-- Name: idx_chat_messages_reply_to_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_chat_messages_reply_to_id ON public.chat_messages USING btree (reply_to_id);


--
-- Name: idx_chat_messages_sender_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_chat_messages_sender_user_id ON public.chat_messages USING btree (sender_user_id);


--
-- Name: idx_chat_privacy_reports_reported_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_chat_privacy_reports_reported_user_id ON public.chat_privacy_reports USING btree (reported_user_id);


--
-- Name: idx_chat_privacy_reports_reporter_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_chat_privacy_reports_reporter_user_id ON public.chat_privacy_reports USING btree (reporter_user_id);


--
-- Name: idx_chat_privacy_reports_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_chat_privacy_reports_status ON public.chat_privacy_reports USING btree (status);


--
-- Name: idx_child_invitations_child_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_child_invitations_child_user_id ON public.child_invitations USING btree (child_user_id);


--
-- Name: idx_child_invitations_inviter_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_child_invitations_inviter_user_id ON public.child_invitations USING btree (inviter_user_id);


--
-- Name: idx_child_invitations_parent_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_child_invitations_parent_id ON public.child_invitations USING btree (parent_id);


--
-- Name: idx_child_invitations_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_child_invitations_status ON public.child_invitations USING btree (status);


--
-- Name: idx_club_members_club_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_club_members_club_id ON public.club_members USING btree (club_id);


--
-- Name: idx_club_members_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_club_members_user_id ON public.club_members USING btree (user_id);


--
-- Name: idx_clubs_category; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_clubs_category ON public.clubs USING btree (category);


--
-- Name: idx_clubs_created_by; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_clubs_created_by ON public.clubs USING btree (created_by);


--
-- Name: idx_connection_commission_earnings_connection_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_connection_commission_earnings_connection_id ON public.connection_commission_earnings USING btree (connection_id);


--
-- Name: idx_connection_commission_earnings_earned_at; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_connection_commission_earnings_earned_at ON public.connection_commission_earnings USING btree (earned_at);


--
-- Name: idx_connection_commission_earnings_tutor_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_connection_commission_earnings_tutor_id ON public.connection_commission_earnings USING btree (tutor_id);


--
-- Name: idx_connections_recipient_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_connections_recipient_id ON public.connections USING btree (recipient_id);


--
-- Name: idx_connections_requested_by; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_connections_requested_by ON public.connections USING btree (requested_by);


--
-- Name: idx_connections_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_connections_status ON public.connections USING btree (status);


--
-- Name: idx_conversation_participants_conversation_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_conversation_participants_conversation_id ON public.conversation_participants USING btree (conversation_id);


--
-- Name: idx_conversation_participants_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_conversation_participants_user_id ON public.conversation_participants USING btree (user_id);


--
-- Name: idx_conversations_created_by; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_conversations_created_by ON public.conversations USING btree (created_by);


--
-- Name: idx_conversations_last_message_at; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_conversations_last_message_at ON public.conversations USING btree (last_message_at);


--
-- Name: idx_conversations_type; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_conversations_type ON public.conversations USING btree (type);


--
-- Name: idx_course_notifications_course_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_course_notifications_course_id ON public.course_notifications USING btree (course_id);


--
-- Name: idx_course_notifications_unread; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_course_notifications_unread ON public.course_notifications USING btree (user_id) WHERE (NOT is_read);


--
-- Name: idx_course_notifications_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_course_notifications_user_id ON public.course_notifications USING btree (user_id);


--
-- Name: idx_courses_course_category; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_courses_course_category ON public.courses USING btree (course_category);


--
-- Name: idx_courses_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_courses_status ON public.courses USING btree (status);


--
-- Name: idx_courses_uploader_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_courses_uploader_id ON public.courses USING btree (uploader_id);


--
-- Name: idx_coursework_answers_question_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_coursework_answers_question_id ON public.coursework_answers USING btree (question_id);


--
-- Name: idx_coursework_answers_submission_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_coursework_answers_submission_id ON public.coursework_answers USING btree (submission_id);


--
-- Name: idx_coursework_questions_coursework_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_coursework_questions_coursework_id ON public.coursework_questions USING btree (coursework_id);


--
-- Name: idx_coursework_submissions_coursework_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_coursework_submissions_coursework_id ON public.coursework_submissions USING btree (coursework_id);


--
-- Name: idx_coursework_submissions_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_coursework_submissions_status ON public.coursework_submissions USING btree (status);


--
-- Name: idx_coursework_submissions_student_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_coursework_submissions_student_id ON public.coursework_submissions USING btree (student_id);


--
-- Name: idx_courseworks_course_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_courseworks_course_id ON public.courseworks USING btree (course_id);


--
-- Name: idx_courseworks_due_date; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_courseworks_due_date ON public.courseworks USING btree (due_date);


--
-- Name: idx_courseworks_student_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_courseworks_student_id ON public.courseworks USING btree (student_id);


--
-- Name: idx_courseworks_tutor_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_courseworks_tutor_id ON public.courseworks USING btree (tutor_id);


--
-- Name: idx_credentials_uploader_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_credentials_uploader_id ON public.credentials USING btree (uploader_id);


--
-- Name: idx_credentials_verification_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_credentials_verification_status ON public.credentials USING btree (verification_status);


--
-- Name: idx_deletion_reasons_reason_code; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_deletion_reasons_reason_code ON public.deletion_reasons USING btree (reason_code);


--
-- Name: idx_deletion_reasons_request_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_deletion_reasons_request_id ON public.deletion_reasons USING btree (request_id);


--
-- Name: idx_direct_affiliate_earnings_affiliate_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_direct_affiliate_earnings_affiliate_id ON public.direct_affiliate_earnings USING btree (affiliate_id);


--
-- Name: idx_direct_affiliate_earnings_month; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_direct_affiliate_earnings_month ON public.direct_affiliate_earnings USING btree (month);


--
-- Name: idx_direct_affiliate_earnings_referral_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_direct_affiliate_earnings_referral_id ON public.direct_affiliate_earnings USING btree (referral_id);


--
-- Name: idx_documents_uploader_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_documents_uploader_id ON public.documents USING btree (uploader_id);


--
-- Name: idx_email_queue_ready; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_email_queue_ready ON public.email_queue USING btree (priority, scheduled_at) WHERE ((status)::text = 'queued'::text);


--
-- Name: idx_email_queue_scheduled_at; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_email_queue_scheduled_at ON public.email_queue USING btree (scheduled_at);


--
-- Name: idx_email_queue_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_email_queue_status ON public.email_queue USING btree (status);


--
-- Name: idx_enrolled_courses_course_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_enrolled_courses_course_id ON public.enrolled_courses USING btree (course_id);


--
-- Name: idx_enrolled_courses_student_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_enrolled_courses_student_id ON public.enrolled_courses USING btree (student_id);


--
-- Name: idx_enrolled_students_package_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_enrolled_students_package_id ON public.enrolled_students USING btree (package_id);


--
-- Name: idx_enrolled_students_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_enrolled_students_status ON public.enrolled_students USING btree (status);


--
-- Name: idx_enrolled_students_student_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_enrolled_students_student_id ON public.enrolled_students USING btree (student_id);


--
-- Name: idx_enrolled_students_tutor_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_enrolled_students_tutor_id ON public.enrolled_students USING btree (tutor_id);


--
-- Name: idx_event_attendees_event_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_event_attendees_event_id ON public.event_attendees USING btree (event_id);


--
-- Name: idx_event_attendees_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_event_attendees_user_id ON public.event_attendees USING btree (user_id);


--
-- Name: idx_event_registrations_event_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_event_registrations_event_id ON public.event_registrations USING btree (event_id);


--
-- Name: idx_event_registrations_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_event_registrations_user_id ON public.event_registrations USING btree (user_id);


--
-- Name: idx_events_club_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_events_club_id ON public.events USING btree (club_id);


--
-- Name: idx_events_created_by; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_events_created_by ON public.events USING btree (created_by);


--
-- Name: idx_events_start_datetime; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_events_start_datetime ON public.events USING btree (start_datetime);


--
-- Name: idx_events_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_events_status ON public.events USING btree (status);


--
-- Name: idx_favorite_tutors_tutor_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_favorite_tutors_tutor_id ON public.favorite_tutors USING btree (tutor_id);


--
-- Name: idx_favorite_tutors_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_favorite_tutors_user_id ON public.favorite_tutors USING btree (user_id);


--
-- Name: idx_images_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_images_user_id ON public.images USING btree (user_id);


--
-- Name: idx_indirect_affiliate_earnings_affiliate_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_indirect_affiliate_earnings_affiliate_id ON public.indirect_affiliate_earnings USING btree (affiliate_id);


--
-- Name: idx_indirect_affiliate_earnings_month; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_indirect_affiliate_earnings_month ON public.indirect_affiliate_earnings USING btree (month);


--
-- Name: idx_indirect_affiliate_earnings_sub_affiliate_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_indirect_affiliate_earnings_sub_affiliate_id ON public.indirect_affiliate_earnings USING btree (sub_affiliate_id);


--
-- Name: idx_job_alert_matches_alert_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_alert_matches_alert_id ON public.job_alert_matches USING btree (alert_id);


--
-- Name: idx_job_alert_matches_job_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_alert_matches_job_id ON public.job_alert_matches USING btree (job_id);


--
-- Name: idx_job_alerts_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_alerts_user_id ON public.job_alerts USING btree (user_id);


--
-- Name: idx_job_analytics_job_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_analytics_job_id ON public.job_analytics USING btree (job_id);


--
-- Name: idx_job_applications_applicant_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_applications_applicant_user_id ON public.job_applications USING btree (applicant_user_id);


--
-- Name: idx_job_applications_job_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_applications_job_id ON public.job_applications USING btree (job_id);


--
-- Name: idx_job_applications_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_applications_status ON public.job_applications USING btree (status);


--
-- Name: idx_job_categories_parent_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_categories_parent_id ON public.job_categories USING btree (parent_id);


--
-- Name: idx_job_custom_questions_job_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_custom_questions_job_id ON public.job_custom_questions USING btree (job_id);


--
-- Name: idx_job_notifications_job_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_notifications_job_id ON public.job_notifications USING btree (job_id);


--
-- Name: idx_job_notifications_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_notifications_user_id ON public.job_notifications USING btree (user_id);


--
-- Name: idx_job_post_categories_category_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_post_categories_category_id ON public.job_post_categories USING btree (category_id);


--
-- Name: idx_job_posts_application_deadline; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_posts_application_deadline ON public.job_posts USING btree (application_deadline);


--
-- Name: idx_job_posts_brand_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_posts_brand_id ON public.job_posts USING btree (brand_id);


--
-- Name: idx_job_posts_posted_by; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_posts_posted_by ON public.job_posts USING btree (posted_by);


--
-- Name: idx_job_posts_requirements; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_posts_requirements ON public.job_posts USING gin (requirements);


--
-- Name: idx_job_posts_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_posts_status ON public.job_posts USING btree (status);


--
-- Name: idx_job_saved_job_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_saved_job_id ON public.job_saved USING btree (job_id);


--
-- Name: idx_job_saved_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_saved_user_id ON public.job_saved USING btree (user_id);


--
-- Name: idx_job_views_job_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_views_job_id ON public.job_views USING btree (job_id);


--
-- Name: idx_job_views_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_views_user_id ON public.job_views USING btree (user_id);


--
-- Name: idx_job_views_viewed_at; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_job_views_viewed_at ON public.job_views USING btree (viewed_at);


--
-- Name: idx_kyc_verification_attempts_verification_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_kyc_verification_attempts_verification_id ON public.kyc_verification_attempts USING btree (verification_id);


--
-- Name: idx_kyc_verifications_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_kyc_verifications_status ON public.kyc_verifications USING btree (status);


--
-- Name: idx_kyc_verifications_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_kyc_verifications_user_id ON public.kyc_verifications USING btree (user_id);


--
-- Name: idx_login_history_login_at; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_login_history_login_at ON public.login_history USING btree (login_at);


--
-- Name: idx_login_history_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_login_history_user_id ON public.login_history USING btree (user_id);


--
-- Name: idx_message_reactions_message_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_message_reactions_message_id ON public.message_reactions USING btree (message_id);


--
-- Name: idx_message_reactions_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_message_reactions_user_id ON public.message_reactions USING btree (user_id);


--
-- Name: idx_message_read_receipts_message_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_message_read_receipts_message_id ON public.message_read_receipts USING btree (message_id);


--
-- Name: idx_message_read_receipts_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_message_read_receipts_user_id ON public.message_read_receipts USING btree (user_id);


--
-- Name: idx_monthly_affiliate_summary_affiliate_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_monthly_affiliate_summary_affiliate_id ON public.monthly_affiliate_summary USING btree (affiliate_id);


--
-- Name: idx_monthly_earnings_summary_tutor_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_monthly_earnings_summary_tutor_id ON public.monthly_earnings_summary USING btree (tutor_id);


--
-- Name: idx_note_exports_note_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_note_exports_note_id ON public.note_exports USING btree (note_id);


--
-- Name: idx_note_exports_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_note_exports_status ON public.note_exports USING btree (status);


--
-- Name: idx_note_exports_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_note_exports_user_id ON public.note_exports USING btree (user_id);


--
-- Name: idx_note_media_note_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_note_media_note_id ON public.note_media USING btree (note_id);


--
-- Name: idx_notes_course_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_notes_course_id ON public.notes USING btree (course_id);


--
-- Name: idx_notes_reminder; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_notes_reminder ON public.notes USING btree (reminder_at) WHERE (reminder_at IS NOT NULL);


--
-- Name: idx_notes_session_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_notes_session_id ON public.notes USING btree (session_id);


--
-- Name: idx_notes_tags; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_notes_tags ON public.notes USING gin (tags);


--
-- Name: idx_notes_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_notes_user_id ON public.notes USING btree (user_id);


--
-- Name: idx_otps_contact; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_otps_contact ON public.otps USING btree (contact);


--
-- Name: idx_otps_contact_purpose; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_otps_contact_purpose ON public.otps USING btree (contact, purpose);


--
-- Name: idx_otps_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_otps_user_id ON public.otps USING btree (user_id);


--
-- Name: idx_parent_invitations_inviter_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_parent_invitations_inviter_user_id ON public.parent_invitations USING btree (inviter_user_id);


--
-- Name: idx_parent_invitations_invites_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_parent_invitations_invites_user_id ON public.parent_invitations USING btree (invites_user_id);


--
-- Name: idx_parent_invitations_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_parent_invitations_status ON public.parent_invitations USING btree (status);


--
-- Name: idx_parent_invitations_student_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_parent_invitations_student_id ON public.parent_invitations USING btree (student_id);


--
-- Name: idx_parent_reviews_parent_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_parent_reviews_parent_id ON public.parent_reviews USING btree (parent_id);


--
-- Name: idx_parent_reviews_reviewer_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_parent_reviews_reviewer_user_id ON public.parent_reviews USING btree (reviewer_user_id);


--
-- Name: idx_partner_requests_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_partner_requests_status ON public.partner_requests USING btree (status);


--
-- Name: idx_payment_methods_one_primary; Type: INDEX; Schema: public; Owner: app
--

CREATE UNIQUE INDEX idx_payment_methods_one_primary ON public.payment_methods USING btree (user_id) WHERE is_primary;


--
-- Name: idx_payment_methods_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_payment_methods_user_id ON public.payment_methods USING btree (user_id);


--
-- Name: idx_playlist_videos_playlist_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_playlist_videos_playlist_id ON public.playlist_videos USING btree (playlist_id);


--
-- Name: idx_playlist_videos_video_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_playlist_videos_video_id ON public.playlist_videos USING btree (video_id);


--
-- Name: idx_playlists_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_playlists_user_id ON public.playlists USING btree (user_id);


--
-- Name: idx_poll_options_poll_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_poll_options_poll_id ON public.poll_options USING btree (poll_id);


--
-- Name: idx_poll_votes_option_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_poll_votes_option_id ON public.poll_votes USING btree (option_id);


--
-- Name: idx_poll_votes_poll_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_poll_votes_poll_id ON public.poll_votes USING btree (poll_id);


--
-- Name: idx_poll_votes_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_poll_votes_user_id ON public.poll_votes USING btree (user_id);


--
-- Name: idx_polls_club_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_polls_club_id ON public.polls USING btree (club_id);


--
-- Name: idx_polls_created_by; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_polls_created_by ON public.polls USING btree (created_by);


--
-- Name: idx_polls_message_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_polls_message_id ON public.polls USING btree (message_id);


--
-- Name: idx_refresh_tokens_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_refresh_tokens_user_id ON public.refresh_tokens USING btree (user_id);


--
-- Name: idx_requested_sessions_requester_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_requested_sessions_requester_id ON public.requested_sessions USING btree (requester_id);


--
-- Name: idx_requested_sessions_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_requested_sessions_status ON public.requested_sessions USING btree (status);


--
-- Name: idx_requested_sessions_student_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_requested_sessions_student_id ON public.requested_sessions USING btree (student_id);


--
-- Name: idx_requested_sessions_tutor_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_requested_sessions_tutor_id ON public.requested_sessions USING btree (tutor_id);


--
-- Name: idx_schedules_scheduler_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_schedules_scheduler_id ON public.schedules USING btree (scheduler_id);


--
-- Name: idx_schools_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_schools_status ON public.schools USING btree (status);


--
-- Name: idx_sessions_enrolled_courses_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_sessions_enrolled_courses_id ON public.sessions USING btree (enrolled_courses_id);


--
-- Name: idx_sessions_session_date; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_sessions_session_date ON public.sessions USING btree (session_date);


--
-- Name: idx_sessions_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_sessions_status ON public.sessions USING btree (status);


--
-- Name: idx_sessions_student_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_sessions_student_id ON public.sessions USING btree (student_id);


--
-- Name: idx_sessions_tutor_date; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_sessions_tutor_date ON public.sessions USING btree (tutor_id, session_date);


--
-- Name: idx_sessions_tutor_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_sessions_tutor_id ON public.sessions USING btree (tutor_id);


--
-- Name: idx_shared_boards_session_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_shared_boards_session_id ON public.shared_boards USING btree (session_id);


--
-- Name: idx_shared_boards_shared_with; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_shared_boards_shared_with ON public.shared_boards USING btree (shared_with);


--
-- Name: idx_student_courses_course_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_student_courses_course_id ON public.student_courses USING btree (course_id);


--
-- Name: idx_student_courses_student_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_student_courses_student_id ON public.student_courses USING btree (student_id);


--
-- Name: idx_student_guardian_guardian_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_student_guardian_guardian_user_id ON public.student_guardian USING btree (guardian_user_id);


--
-- Name: idx_student_guardian_student_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_student_guardian_student_id ON public.student_guardian USING btree (student_id);


--
-- Name: idx_student_reviews_reviewer_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_student_reviews_reviewer_user_id ON public.student_reviews USING btree (reviewer_user_id);


--
-- Name: idx_student_reviews_student_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_student_reviews_student_id ON public.student_reviews USING btree (student_id);


--
-- Name: idx_subscription_affiliate_earnings_affiliate_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_subscription_affiliate_earnings_affiliate_id ON public.subscription_affiliate_earnings USING btree (affiliate_id);


--
-- Name: idx_subscription_affiliate_earnings_billing_month; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_subscription_affiliate_earnings_billing_month ON public.subscription_affiliate_earnings USING btree (billing_month);


--
-- Name: idx_subscription_affiliate_earnings_subscriber_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_subscription_affiliate_earnings_subscriber_user_id ON public.subscription_affiliate_earnings USING btree (subscriber_user_id);


--
-- Name: idx_truevoice_audio_cache_last_used_at; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_truevoice_audio_cache_last_used_at ON public.truevoice_audio_cache USING btree (last_used_at);


--
-- Name: idx_truevoice_audio_cache_profile_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_truevoice_audio_cache_profile_id ON public.truevoice_audio_cache USING btree (profile_id);


--
-- Name: idx_tutor_activities_activity_type; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_tutor_activities_activity_type ON public.tutor_activities USING btree (activity_type);


--
-- Name: idx_tutor_activities_tutor_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_tutor_activities_tutor_id ON public.tutor_activities USING btree (tutor_id);


--
-- Name: idx_tutor_investments_tutor_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_tutor_investments_tutor_id ON public.tutor_investments USING btree (tutor_id);


--
-- Name: idx_tutor_packages_tutor_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_tutor_packages_tutor_id ON public.tutor_packages USING btree (tutor_id);


--
-- Name: idx_tutor_profiles_listed; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_tutor_profiles_listed ON public.tutor_profiles USING btree (rating DESC) WHERE (is_verified AND is_active);


--
-- Name: idx_tutor_profiles_search; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_tutor_profiles_search ON public.tutor_profiles USING gin (search_vector);


--
-- Name: idx_tutor_reviews_reviewer_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_tutor_reviews_reviewer_id ON public.tutor_reviews USING btree (reviewer_id);


--
-- Name: idx_tutor_reviews_tutor_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_tutor_reviews_tutor_id ON public.tutor_reviews USING btree (tutor_id);


--
-- Name: idx_tutor_videos_tutor_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_tutor_videos_tutor_id ON public.tutor_videos USING btree (tutor_id);


--
-- Name: idx_tutoring_earnings_payment_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_tutoring_earnings_payment_status ON public.tutoring_earnings USING btree (payment_status);


--
-- Name: idx_tutoring_earnings_session_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_tutoring_earnings_session_id ON public.tutoring_earnings USING btree (session_id);


--
-- Name: idx_tutoring_earnings_student_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_tutoring_earnings_student_id ON public.tutoring_earnings USING btree (student_id);


--
-- Name: idx_tutoring_earnings_tutor_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_tutoring_earnings_tutor_id ON public.tutoring_earnings USING btree (tutor_id);


--
-- Name: idx_user_sessions_last_activity_at; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_user_sessions_last_activity_at ON public.user_sessions USING btree (last_activity_at);


--
-- Name: idx_user_sessions_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_user_sessions_user_id ON public.user_sessions USING btree (user_id);


--
-- Name: idx_users_account_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_users_account_status ON public.users USING btree (account_status);


--
-- Name: idx_video_chapters_video_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_video_chapters_video_id ON public.video_chapters USING btree (video_id);


--
-- Name: idx_video_comments_parent_comment_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_video_comments_parent_comment_id ON public.video_comments USING btree (parent_comment_id);


--
-- Name: idx_video_comments_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_video_comments_user_id ON public.video_comments USING btree (user_id);


--
-- Name: idx_video_comments_video_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_video_comments_video_id ON public.video_comments USING btree (video_id);


--
-- Name: idx_video_engagements_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_video_engagements_user_id ON public.video_engagements USING btree (user_id);


--
-- Name: idx_video_engagements_video_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_video_engagements_video_id ON public.video_engagements USING btree (video_id);


--
-- Name: idx_video_reels_category; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_video_reels_category ON public.video_reels USING btree (category);


--
-- Name: idx_video_reels_tutor_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_video_reels_tutor_id ON public.video_reels USING btree (tutor_id);


--
-- Name: idx_videos_user_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_videos_user_id ON public.videos USING btree (user_id);


--
-- Name: idx_whiteboard_call_history_caller_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_whiteboard_call_history_caller_id ON public.whiteboard_call_history USING btree (caller_id);


--
-- Name: idx_whiteboard_call_history_session_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_whiteboard_call_history_session_id ON public.whiteboard_call_history USING btree (session_id);


--
-- Name: idx_whiteboard_canvas_data_page_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_whiteboard_canvas_data_page_id ON public.whiteboard_canvas_data USING btree (page_id);


--
-- Name: idx_whiteboard_canvas_data_page_order; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_whiteboard_canvas_data_page_order ON public.whiteboard_canvas_data USING btree (page_id, stroke_order);


--
-- Name: idx_whiteboard_canvas_data_session_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_whiteboard_canvas_data_session_id ON public.whiteboard_canvas_data USING btree (session_id);


--
-- Name: idx_whiteboard_chat_messages_sender_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_whiteboard_chat_messages_sender_id ON public.whiteboard_chat_messages USING btree (sender_id);


--
-- Name: idx_whiteboard_chat_messages_session_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_whiteboard_chat_messages_session_id ON public.whiteboard_chat_messages USING btree (session_id);


--
-- Name: idx_whiteboard_owner_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_whiteboard_owner_id ON public.whiteboard USING btree (owner_id);


--
-- Name: idx_whiteboard_pages_session_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_whiteboard_pages_session_id ON public.whiteboard_pages USING btree (session_id);


--
-- Name: idx_whiteboard_session_recordings_session_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_whiteboard_session_recordings_session_id ON public.whiteboard_session_recordings USING btree (session_id);


--
-- Name: idx_whiteboard_sessions_status; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_whiteboard_sessions_status ON public.whiteboard_sessions USING btree (status);


--
-- Name: idx_whiteboard_sessions_student_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_whiteboard_sessions_student_id ON public.whiteboard_sessions USING btree (student_id);


--
-- Name: idx_whiteboard_sessions_tutor_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_whiteboard_sessions_tutor_id ON public.whiteboard_sessions USING btree (tutor_id);


--
-- Name: idx_whiteboard_sessions_whiteboard_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX idx_whiteboard_sessions_whiteboard_id ON public.whiteboard_sessions USING btree (whiteboard_id);


--
-- Name: ix_advertiser_profiles_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX ix_advertiser_profiles_id ON public.advertiser_profiles USING btree (id);


--
-- Name: ix_courses_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX ix_courses_id ON public.courses USING btree (id);


--
-- Name: ix_otps_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX ix_otps_id ON public.otps USING btree (id);


--
-- Name: ix_parent_profiles_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX ix_parent_profiles_id ON public.parent_profiles USING btree (id);


--
-- Name: ix_refresh_tokens_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX ix_refresh_tokens_id ON public.refresh_tokens USING btree (id);


--
-- Name: ix_sessions_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX ix_sessions_id ON public.sessions USING btree (id);


--
-- Name: ix_student_profiles_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX ix_student_profiles_id ON public.student_profiles USING btree (id);


--
-- Name: ix_tutor_profiles_id; Type: INDEX; Schema: public; Owner: app
--

CREATE INDEX ix_tutor_profiles_id ON public.tutor_profiles USING btree (id);


--
-- Name: courses courses_set_updated_at; Type: TRIGGER; Schema: public; Owner: app
--

CREATE TRIGGER courses_set_updated_at BEFORE UPDATE ON public.courses FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();


--
-- Name: job_posts job_posts_set_updated_at; Type: TRIGGER; Schema: public; Owner: app
--

CREATE TRIGGER job_posts_set_updated_at BEFORE UPDATE ON public.job_posts FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();


--
-- Name: student_profiles student_profiles_set_updated_at; Type: TRIGGER; Schema: public; Owner: app
--

CREATE TRIGGER student_profiles_set_updated_at BEFORE UPDATE ON public.student_profiles FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();


--
-- Name: tutor_profiles tutor_profiles_set_updated_at; Type: TRIGGER; Schema: public; Owner: app
--

CREATE TRIGGER tutor_profiles_set_updated_at BEFORE UPDATE ON public.tutor_profiles FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();


--
-- Name: whiteboard_pages whiteboard_pages_set_updated_at; Type: TRIGGER; Schema: public; Owner: app
--

CREATE TRIGGER whiteboard_pages_set_updated_at BEFORE UPDATE ON public.whiteboard_pages FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();


--
-- Name: account_deletion_requests account_deletion_requests_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.account_deletion_requests
    ADD CONSTRAINT account_deletion_requests_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: advertisement_earnings advertisement_earnings_advertiser_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertisement_earnings
    ADD CONSTRAINT advertisement_earnings_advertiser_id_fkey FOREIGN KEY (advertiser_id) REFERENCES public.advertiser_profiles(id) ON DELETE SET NULL;


--
-- Name: advertisement_earnings advertisement_earnings_campaign_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertisement_earnings
    ADD CONSTRAINT advertisement_earnings_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES public.campaign_profile(id) ON DELETE SET NULL;


--
-- Name: advertisement_earnings advertisement_earnings_tutor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertisement_earnings
    ADD CONSTRAINT advertisement_earnings_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES public.tutor_profiles(id) ON DELETE CASCADE;


--
-- Name: advertiser_profiles advertiser_profiles_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertiser_profiles
    ADD CONSTRAINT advertiser_profiles_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: advertiser_team_members advertiser_team_members_advertiser_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertiser_team_members
    ADD CONSTRAINT advertiser_team_members_advertiser_id_fkey FOREIGN KEY (advertiser_id) REFERENCES public.advertiser_profiles(id) ON DELETE CASCADE;


--
-- Name: advertiser_team_members advertiser_team_members_invited_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertiser_team_members
    ADD CONSTRAINT advertiser_team_members_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: advertiser_team_members advertiser_team_members_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertiser_team_members
    ADD CONSTRAINT advertiser_team_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: advertiser_transactions advertiser_transactions_advertiser_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertiser_transactions
    ADD CONSTRAINT advertiser_transactions_advertiser_id_fkey FOREIGN KEY (advertiser_id) REFERENCES public.advertiser_profiles(id) ON DELETE CASCADE;


--
-- Name: advertiser_transactions advertiser_transactions_campaign_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.advertiser_transactions
    ADD CONSTRAINT advertiser_transactions_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES public.campaign_profile(id) ON DELETE SET NULL;


--
-- Name: affiliate_commissions affiliate_commissions_affiliate_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliate_commissions
    ADD CONSTRAINT affiliate_commissions_affiliate_id_fkey FOREIGN KEY (affiliate_id) REFERENCES public.affiliates(id) ON DELETE CASCADE;


--
-- Name: affiliate_commissions affiliate_commissions_referral_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliate_commissions
    ADD CONSTRAINT affiliate_commissions_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES public.affiliate_referrals(id) ON DELETE CASCADE;


--
-- Name: affiliate_referrals affiliate_referrals_affiliate_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliate_referrals
    ADD CONSTRAINT affiliate_referrals_affiliate_id_fkey FOREIGN KEY (affiliate_id) REFERENCES public.affiliates(id) ON DELETE CASCADE;


--
-- Name: affiliate_referrals affiliate_referrals_referred_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliate_referrals
    ADD CONSTRAINT affiliate_referrals_referred_user_id_fkey FOREIGN KEY (referred_user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: affiliates affiliates_parent_affiliate_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliates
    ADD CONSTRAINT affiliates_parent_affiliate_id_fkey FOREIGN KEY (parent_affiliate_id) REFERENCES public.affiliates(id) ON DELETE SET NULL;


--
-- Name: affiliates affiliates_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.affiliates
    ADD CONSTRAINT affiliates_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: audios audios_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.audios
    ADD CONSTRAINT audios_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: blocked_chat_contacts blocked_chat_contacts_blocked_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.blocked_chat_contacts
    ADD CONSTRAINT blocked_chat_contacts_blocked_user_id_fkey FOREIGN KEY (blocked_user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: blocked_chat_contacts blocked_chat_contacts_blocker_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.blocked_chat_contacts
    ADD CONSTRAINT blocked_chat_contacts_blocker_user_id_fkey FOREIGN KEY (blocker_user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: blogs blogs_author_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.blogs
    ADD CONSTRAINT blogs_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: board_equations board_equations_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_equations
    ADD CONSTRAINT board_equations_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: board_equations board_equations_page_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_equations
    ADD CONSTRAINT board_equations_page_id_fkey FOREIGN KEY (page_id) REFERENCES public.whiteboard_pages(id) ON DELETE CASCADE;


--
-- Name: board_participants board_participants_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_participants
    ADD CONSTRAINT board_participants_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.whiteboard_sessions(id) ON DELETE CASCADE;


--
-- Name: board_participants board_participants_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_participants
    ADD CONSTRAINT board_participants_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: board_recordings board_recordings_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_recordings
    ADD CONSTRAINT board_recordings_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.whiteboard_sessions(id) ON DELETE CASCADE;


--
-- Name: board_recordings board_recordings_started_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_recordings
    ADD CONSTRAINT board_recordings_started_by_fkey FOREIGN KEY (started_by) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: board_snapshots board_snapshots_page_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_snapshots
    ADD CONSTRAINT board_snapshots_page_id_fkey FOREIGN KEY (page_id) REFERENCES public.whiteboard_pages(id) ON DELETE CASCADE;


--
-- Name: board_snapshots board_snapshots_taken_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_snapshots
    ADD CONSTRAINT board_snapshots_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: board_templates board_templates_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.board_templates
    ADD CONSTRAINT board_templates_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: brand_profile brand_profile_advertiser_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.brand_profile
    ADD CONSTRAINT brand_profile_advertiser_id_fkey FOREIGN KEY (advertiser_id) REFERENCES public.advertiser_profiles(id) ON DELETE CASCADE;


--
-- Name: call_logs call_logs_caller_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.call_logs
    ADD CONSTRAINT call_logs_caller_user_id_fkey FOREIGN KEY (caller_user_id) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: call_logs call_logs_conversation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.call_logs
    ADD CONSTRAINT call_logs_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id) ON DELETE CASCADE;


--
-- Name: campaign_impressions campaign_impressions_campaign_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.campaign_impressions
    ADD CONSTRAINT campaign_impressions_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES public.campaign_profile(id) ON DELETE CASCADE;


--
-- Name: campaign_impressions campaign_impressions_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.campaign_impressions
    ADD CONSTRAINT campaign_impressions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: campaign_invoices campaign_invoices_advertiser_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.campaign_invoices
    ADD CONSTRAINT campaign_invoices_advertiser_id_fkey FOREIGN KEY (advertiser_id) REFERENCES public.advertiser_profiles(id) ON DELETE CASCADE;


--
-- Name: campaign_invoices campaign_invoices_campaign_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.campaign_invoices
    ADD CONSTRAINT campaign_invoices_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES public.campaign_profile(id) ON DELETE CASCADE;


--
-- Name: campaign_profile campaign_profile_advertiser_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.campaign_profile
    ADD CONSTRAINT campaign_profile_advertiser_id_fkey FOREIGN KEY (advertiser_id) REFERENCES public.advertiser_profiles(id) ON DELETE CASCADE;


--
-- Name: campaign_profile campaign_profile_brand_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.campaign_profile
    ADD CONSTRAINT campaign_profile_brand_id_fkey FOREIGN KEY (brand_id) REFERENCES public.brand_profile(id) ON DELETE SET NULL;


--
-- Name: chat_active_sessions chat_active_sessions_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_active_sessions
    ADD CONSTRAINT chat_active_sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: chat_messages chat_messages_conversation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_messages
    ADD CONSTRAINT chat_messages_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id) ON DELETE CASCADE;


--
-- Name: chat_messages chat_messages_forwarded_from_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_messages
    ADD CONSTRAINT chat_messages_forwarded_from_id_fkey FOREIGN KEY (forwarded_from_id) REFERENCES public.chat_messages(id) ON DELETE SET NULL;


--
-- Name: chat_messages chat_messages_reply_to_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_messages
    ADD CONSTRAINT chat_messages_reply_to_id_fkey FOREIGN KEY (reply_to_id) REFERENCES public.chat_messages(id) ON DELETE SET NULL;


--
-- Name: chat_messages chat_messages_sender_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_messages
    ADD CONSTRAINT chat_messages_sender_user_id_fkey FOREIGN KEY (sender_user_id) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: chat_privacy_reports chat_privacy_reports_conversation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_privacy_reports
    ADD CONSTRAINT chat_privacy_reports_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id) ON DELETE SET NULL;


--
-- Name: chat_privacy_reports chat_privacy_reports_message_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_privacy_reports
    ADD CONSTRAINT chat_privacy_reports_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.chat_messages(id) ON DELETE SET NULL;


--
-- Name: chat_privacy_reports chat_privacy_reports_reported_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_privacy_reports
    ADD CONSTRAINT chat_privacy_reports_reported_user_id_fkey FOREIGN KEY (reported_user_id) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: chat_privacy_reports chat_privacy_reports_reporter_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_privacy_reports
    ADD CONSTRAINT chat_privacy_reports_reporter_user_id_fkey FOREIGN KEY (reporter_user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: chat_settings chat_settings_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.chat_settings
    ADD CONSTRAINT chat_settings_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: child_invitations child_invitations_child_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.child_invitations
    ADD CONSTRAINT child_invitations_child_user_id_fkey FOREIGN KEY (child_user_id) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: child_invitations child_invitations_inviter_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.child_invitations
    ADD CONSTRAINT child_invitations_inviter_user_id_fkey FOREIGN KEY (inviter_user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: child_invitations child_invitations_parent_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.child_invitations
    ADD CONSTRAINT child_invitations_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.parent_profiles(id) ON DELETE CASCADE;


--
-- Name: club_members club_members_club_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.club_members
    ADD CONSTRAINT club_members_club_id_fkey FOREIGN KEY (club_id) REFERENCES public.clubs(id) ON DELETE CASCADE;


--
-- Name: club_members club_members_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.club_members
    ADD CONSTRAINT club_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: clubs clubs_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.clubs
    ADD CONSTRAINT clubs_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: connection_commission_earnings connection_commission_earnings_connection_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.connection_commission_earnings
    ADD CONSTRAINT connection_commission_earnings_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES public.connections(id) ON DELETE SET NULL;


--
-- Name: connection_commission_earnings connection_commission_earnings_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.connection_commission_earnings
    ADD CONSTRAINT connection_commission_earnings_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.sessions(id) ON DELETE SET NULL;


--
-- Name: connection_commission_earnings connection_commission_earnings_tutor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.connection_commission_earnings
    ADD CONSTRAINT connection_commission_earnings_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES public.tutor_profiles(id) ON DELETE CASCADE;


--
-- Name: connections connections_recipient_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.connections
    ADD CONSTRAINT connections_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: connections connections_requested_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.connections
    ADD CONSTRAINT connections_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: conversation_participants conversation_participants_conversation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.conversation_participants
    ADD CONSTRAINT conversation_participants_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id) ON DELETE CASCADE;


--
-- Name: conversation_participants conversation_participants_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.conversation_participants
    ADD CONSTRAINT conversation_participants_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: conversations conversations_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.conversations
    ADD CONSTRAINT conversations_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: course_notifications course_notifications_course_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.course_notifications
    ADD CONSTRAINT course_notifications_course_id_fkey FOREIGN KEY (course_id) REFERENCES public.courses(id) ON DELETE CASCADE;


--
-- Name: course_notifications course_notifications_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.course_notifications
    ADD CONSTRAINT course_notifications_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: courses courses_uploader_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.courses
    ADD CONSTRAINT courses_uploader_id_fkey FOREIGN KEY (uploader_id) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: coursework_answers coursework_answers_question_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.coursework_answers
    ADD CONSTRAINT coursework_answers_question_id_fkey FOREIGN KEY (question_id) REFERENCES public.coursework_questions(id) ON DELETE CASCADE;


--
-- Name: coursework_answers coursework_answers_submission_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.coursework_answers
    ADD CONSTRAINT coursework_answers_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES public.coursework_submissions(id) ON DELETE CASCADE;


--
-- Name: coursework_questions coursework_questions_coursework_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.coursework_questions
    ADD CONSTRAINT coursework_questions_coursework_id_fkey FOREIGN KEY (coursework_id) REFERENCES public.courseworks(id) ON DELETE CASCADE;


--
-- Name: coursework_submissions coursework_submissions_coursework_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.coursework_submissions
    ADD CONSTRAINT coursework_submissions_coursework_id_fkey FOREIGN KEY (coursework_id) REFERENCES public.courseworks(id) ON DELETE CASCADE;


--
-- Name: coursework_submissions coursework_submissions_graded_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.coursework_submissions
    ADD CONSTRAINT coursework_submissions_graded_by_fkey FOREIGN KEY (graded_by) REFERENCES public.tutor_profiles(id) ON DELETE SET NULL;


--
-- Name: coursework_submissions coursework_submissions_student_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.coursework_submissions
    ADD CONSTRAINT coursework_submissions_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student_profiles(id) ON DELETE CASCADE;


--
-- Name: courseworks courseworks_course_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.courseworks
    ADD CONSTRAINT courseworks_course_id_fkey FOREIGN KEY (course_id) REFERENCES public.courses(id) ON DELETE SET NULL;


--
-- Name: courseworks courseworks_student_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.courseworks
    ADD CONSTRAINT courseworks_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student_profiles(id) ON DELETE CASCADE;


--
-- Name: courseworks courseworks_tutor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.courseworks
    ADD CONSTRAINT courseworks_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES public.tutor_profiles(id) ON DELETE CASCADE;


--
-- Name: credentials credentials_uploader_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.credentials
    ADD CONSTRAINT credentials_uploader_id_fkey FOREIGN KEY (uploader_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: deletion_reasons deletion_reasons_request_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.deletion_reasons
    ADD CONSTRAINT deletion_reasons_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.account_deletion_requests(id) ON DELETE CASCADE;


--
-- Name: direct_affiliate_earnings direct_affiliate_earnings_affiliate_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.direct_affiliate_earnings
    ADD CONSTRAINT direct_affiliate_earnings_affiliate_id_fkey FOREIGN KEY (affiliate_id) REFERENCES public.affiliates(id) ON DELETE CASCADE;


--
-- Name: direct_affiliate_earnings direct_affiliate_earnings_referral_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.direct_affiliate_earnings
    ADD CONSTRAINT direct_affiliate_earnings_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES public.affiliate_referrals(id) ON DELETE SET NULL;


--
-- Name: documents documents_uploader_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.documents
    ADD CONSTRAINT documents_uploader_id_fkey FOREIGN KEY (uploader_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: enrolled_courses enrolled_courses_course_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.enrolled_courses
    ADD CONSTRAINT enrolled_courses_course_id_fkey FOREIGN KEY (course_id) REFERENCES public.courses(id) ON DELETE CASCADE;


--
-- Name: enrolled_courses enrolled_courses_package_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.enrolled_courses
    ADD CONSTRAINT enrolled_courses_package_id_fkey FOREIGN KEY (package_id) REFERENCES public.tutor_packages(id) ON DELETE SET NULL;


--
-- Name: enrolled_courses enrolled_courses_student_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.enrolled_courses
    ADD CONSTRAINT enrolled_courses_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student_profiles(id) ON DELETE CASCADE;


--
-- Name: enrolled_courses enrolled_courses_tutor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.enrolled_courses
    ADD CONSTRAINT enrolled_courses_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES public.tutor_profiles(id) ON DELETE SET NULL;


--
-- Name: enrolled_students enrolled_students_package_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.enrolled_students
    ADD CONSTRAINT enrolled_students_package_id_fkey FOREIGN KEY (package_id) REFERENCES public.tutor_packages(id) ON DELETE SET NULL;


--
-- Name: enrolled_students enrolled_students_parent_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.enrolled_students
    ADD CONSTRAINT enrolled_students_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.parent_profiles(id) ON DELETE SET NULL;


--
-- Name: enrolled_students enrolled_students_student_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.enrolled_students
    ADD CONSTRAINT enrolled_students_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student_profiles(id) ON DELETE CASCADE;


--
-- Name: enrolled_students enrolled_students_tutor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.enrolled_students
    ADD CONSTRAINT enrolled_students_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES public.tutor_profiles(id) ON DELETE CASCADE;


--
-- Name: event_attendees event_attendees_event_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.event_attendees
    ADD CONSTRAINT event_attendees_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events(id) ON DELETE CASCADE;


--
-- Name: event_attendees event_attendees_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.event_attendees
    ADD CONSTRAINT event_attendees_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: event_registrations event_registrations_event_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.event_registrations
    ADD CONSTRAINT event_registrations_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events(id) ON DELETE CASCADE;


--
-- Name: event_registrations event_registrations_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.event_registrations
    ADD CONSTRAINT event_registrations_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: events events_club_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_club_id_fkey FOREIGN KEY (club_id) REFERENCES public.clubs(id) ON DELETE SET NULL;


--
-- Name: events events_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: favorite_tutors favorite_tutors_tutor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.favorite_tutors
    ADD CONSTRAINT favorite_tutors_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES public.tutor_profiles(id) ON DELETE CASCADE;


--
-- Name: favorite_tutors favorite_tutors_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.favorite_tutors
    ADD CONSTRAINT favorite_tutors_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: images images_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.images
    ADD CONSTRAINT images_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: indirect_affiliate_earnings indirect_affiliate_earnings_affiliate_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.indirect_affiliate_earnings
    ADD CONSTRAINT indirect_affiliate_earnings_affiliate_id_fkey FOREIGN KEY (affiliate_id) REFERENCES public.affiliates(id) ON DELETE CASCADE;


--
-- Name: indirect_affiliate_earnings indirect_affiliate_earnings_sub_affiliate_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.indirect_affiliate_earnings
    ADD CONSTRAINT indirect_affiliate_earnings_sub_affiliate_id_fkey FOREIGN KEY (sub_affiliate_id) REFERENCES public.affiliates(id) ON DELETE CASCADE;


--
-- Name: job_alert_matches job_alert_matches_alert_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_alert_matches
    ADD CONSTRAINT job_alert_matches_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES public.job_alerts(id) ON DELETE CASCADE;


--
-- Name: job_alert_matches job_alert_matches_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_alert_matches
    ADD CONSTRAINT job_alert_matches_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.job_posts(id) ON DELETE CASCADE;


--
-- Name: job_alerts job_alerts_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_alerts
    ADD CONSTRAINT job_alerts_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: job_analytics job_analytics_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_analytics
    ADD CONSTRAINT job_analytics_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.job_posts(id) ON DELETE CASCADE;


--
-- Name: job_applications job_applications_applicant_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_applications
    ADD CONSTRAINT job_applications_applicant_user_id_fkey FOREIGN KEY (applicant_user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: job_applications job_applications_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_applications
    ADD CONSTRAINT job_applications_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.job_posts(id) ON DELETE CASCADE;


--
-- Name: job_applications job_applications_reviewed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_applications
    ADD CONSTRAINT job_applications_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: job_categories job_categories_parent_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_categories
    ADD CONSTRAINT job_categories_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.job_categories(id) ON DELETE SET NULL;


--
-- Name: job_custom_questions job_custom_questions_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_custom_questions
    ADD CONSTRAINT job_custom_questions_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.job_posts(id) ON DELETE CASCADE;


--
-- Name: job_notifications job_notifications_application_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_notifications
    ADD CONSTRAINT job_notifications_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.job_applications(id) ON DELETE CASCADE;


--
-- Name: job_notifications job_notifications_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_notifications
    ADD CONSTRAINT job_notifications_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.job_posts(id) ON DELETE CASCADE;


--
-- Name: job_notifications job_notifications_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_notifications
    ADD CONSTRAINT job_notifications_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: job_post_categories job_post_categories_category_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_post_categories
    ADD CONSTRAINT job_post_categories_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.job_categories(id) ON DELETE CASCADE;


--
-- Name: job_post_categories job_post_categories_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_post_categories
    ADD CONSTRAINT job_post_categories_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.job_posts(id) ON DELETE CASCADE;


--
-- Name: job_posts job_posts_brand_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_posts
    ADD CONSTRAINT job_posts_brand_id_fkey FOREIGN KEY (brand_id) REFERENCES public.brand_profile(id) ON DELETE SET NULL;


--
-- Name: job_posts job_posts_posted_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_posts
    ADD CONSTRAINT job_posts_posted_by_fkey FOREIGN KEY (posted_by) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: job_saved job_saved_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_saved
    ADD CONSTRAINT job_saved_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.job_posts(id) ON DELETE CASCADE;


--
-- Name: job_saved job_saved_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_saved
    ADD CONSTRAINT job_saved_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: job_views job_views_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_views
    ADD CONSTRAINT job_views_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.job_posts(id) ON DELETE CASCADE;


--
-- Name: job_views job_views_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.job_views
    ADD CONSTRAINT job_views_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: kyc_verification_attempts kyc_verification_attempts_verification_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.kyc_verification_attempts
    ADD CONSTRAINT kyc_verification_attempts_verification_id_fkey FOREIGN KEY (verification_id) REFERENCES public.kyc_verifications(id) ON DELETE CASCADE;


--
-- Name: kyc_verifications kyc_verifications_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.kyc_verifications
    ADD CONSTRAINT kyc_verifications_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: login_history login_history_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.login_history
    ADD CONSTRAINT login_history_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: message_reactions message_reactions_message_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.message_reactions
    ADD CONSTRAINT message_reactions_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.chat_messages(id) ON DELETE CASCADE;


--
-- Name: message_reactions message_reactions_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.message_reactions
    ADD CONSTRAINT message_reactions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: message_read_receipts message_read_receipts_message_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.message_read_receipts
    ADD CONSTRAINT message_read_receipts_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.chat_messages(id) ON DELETE CASCADE;


--
-- Name: message_read_receipts message_read_receipts_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.message_read_receipts
    ADD CONSTRAINT message_read_receipts_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: monthly_affiliate_summary monthly_affiliate_summary_affiliate_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.monthly_affiliate_summary
    ADD CONSTRAINT monthly_affiliate_summary_affiliate_id_fkey FOREIGN KEY (affiliate_id) REFERENCES public.affiliates(id) ON DELETE CASCADE;


--
-- Name: monthly_earnings_summary monthly_earnings_summary_tutor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.monthly_earnings_summary
    ADD CONSTRAINT monthly_earnings_summary_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES public.tutor_profiles(id) ON DELETE CASCADE;


--
-- Name: note_exports note_exports_note_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.note_exports
    ADD CONSTRAINT note_exports_note_id_fkey FOREIGN KEY (note_id) REFERENCES public.notes(id) ON DELETE CASCADE;


--
-- Name: note_exports note_exports_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.note_exports
    ADD CONSTRAINT note_exports_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: note_media note_media_note_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.note_media
    ADD CONSTRAINT note_media_note_id_fkey FOREIGN KEY (note_id) REFERENCES public.notes(id) ON DELETE CASCADE;


--
-- Name: notes notes_course_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_course_id_fkey FOREIGN KEY (course_id) REFERENCES public.courses(id) ON DELETE SET NULL;


--
-- Name: notes notes_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.whiteboard_sessions(id) ON DELETE SET NULL;


--
-- Name: notes notes_tutor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES public.tutor_profiles(id) ON DELETE SET NULL;


--
-- Name: notes notes_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: otps otps_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.otps
    ADD CONSTRAINT otps_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: parent_invitations parent_invitations_inviter_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.parent_invitations
    ADD CONSTRAINT parent_invitations_inviter_user_id_fkey FOREIGN KEY (inviter_user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: parent_invitations parent_invitations_invites_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.parent_invitations
    ADD CONSTRAINT parent_invitations_invites_user_id_fkey FOREIGN KEY (invites_user_id) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: parent_invitations parent_invitations_student_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.parent_invitations
    ADD CONSTRAINT parent_invitations_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student_profiles(id) ON DELETE CASCADE;


--
-- Name: parent_profiles parent_profiles_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.parent_profiles
    ADD CONSTRAINT parent_profiles_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: parent_reviews parent_reviews_parent_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.parent_reviews
    ADD CONSTRAINT parent_reviews_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.parent_profiles(id) ON DELETE CASCADE;


--
-- Name: parent_reviews parent_reviews_reviewer_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.parent_reviews
    ADD CONSTRAINT parent_reviews_reviewer_user_id_fkey FOREIGN KEY (reviewer_user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: payment_methods payment_methods_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.payment_methods
    ADD CONSTRAINT payment_methods_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: platform_reviews platform_reviews_reviewer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.platform_reviews
    ADD CONSTRAINT platform_reviews_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: playlist_videos playlist_videos_playlist_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.playlist_videos
    ADD CONSTRAINT playlist_videos_playlist_id_fkey FOREIGN KEY (playlist_id) REFERENCES public.playlists(id) ON DELETE CASCADE;


--
-- Name: playlist_videos playlist_videos_video_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.playlist_videos
    ADD CONSTRAINT playlist_videos_video_id_fkey FOREIGN KEY (video_id) REFERENCES public.video_reels(id) ON DELETE CASCADE;


--
-- Name: playlists playlists_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.playlists
    ADD CONSTRAINT playlists_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: poll_options poll_options_poll_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.poll_options
    ADD CONSTRAINT poll_options_poll_id_fkey FOREIGN KEY (poll_id) REFERENCES public.polls(id) ON DELETE CASCADE;


--
-- Name: poll_votes poll_votes_option_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.poll_votes
    ADD CONSTRAINT poll_votes_option_id_fkey FOREIGN KEY (option_id) REFERENCES public.poll_options(id) ON DELETE CASCADE;


--
-- Name: poll_votes poll_votes_poll_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.poll_votes
    ADD CONSTRAINT poll_votes_poll_id_fkey FOREIGN KEY (poll_id) REFERENCES public.polls(id) ON DELETE CASCADE;


--
-- Name: poll_votes poll_votes_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.poll_votes
    ADD CONSTRAINT poll_votes_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: polls polls_club_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.polls
    ADD CONSTRAINT polls_club_id_fkey FOREIGN KEY (club_id) REFERENCES public.clubs(id) ON DELETE CASCADE;


--
-- Name: polls polls_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.polls
    ADD CONSTRAINT polls_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: polls polls_message_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.polls
    ADD CONSTRAINT polls_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.chat_messages(id) ON DELETE CASCADE;


--
-- Name: refresh_tokens refresh_tokens_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.refresh_tokens
    ADD CONSTRAINT refresh_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: requested_sessions requested_sessions_package_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.requested_sessions
    ADD CONSTRAINT requested_sessions_package_id_fkey FOREIGN KEY (package_id) REFERENCES public.tutor_packages(id) ON DELETE SET NULL;


--
-- Name: requested_sessions requested_sessions_requester_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.requested_sessions
    ADD CONSTRAINT requested_sessions_requester_id_fkey FOREIGN KEY (requester_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: requested_sessions requested_sessions_student_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.requested_sessions
    ADD CONSTRAINT requested_sessions_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student_profiles(id) ON DELETE SET NULL;


--
-- Name: requested_sessions requested_sessions_tutor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.requested_sessions
    ADD CONSTRAINT requested_sessions_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES public.tutor_profiles(id) ON DELETE CASCADE;


--
-- Name: schedules schedules_scheduler_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.schedules
    ADD CONSTRAINT schedules_scheduler_id_fkey FOREIGN KEY (scheduler_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: sessions sessions_enrolled_courses_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_enrolled_courses_id_fkey FOREIGN KEY (enrolled_courses_id) REFERENCES public.enrolled_courses(id) ON DELETE SET NULL;


--
-- Name: sessions sessions_package_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_package_id_fkey FOREIGN KEY (package_id) REFERENCES public.tutor_packages(id) ON DELETE SET NULL;


--
-- Name: sessions sessions_student_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student_profiles(id) ON DELETE CASCADE;


--
-- Name: sessions sessions_tutor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES public.tutor_profiles(id) ON DELETE CASCADE;


--
-- Name: sessions sessions_whiteboard_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_whiteboard_session_id_fkey FOREIGN KEY (whiteboard_session_id) REFERENCES public.whiteboard_sessions(id) ON DELETE SET NULL;


--
-- Name: shared_boards shared_boards_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.shared_boards
    ADD CONSTRAINT shared_boards_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.whiteboard_sessions(id) ON DELETE CASCADE;


--
-- Name: shared_boards shared_boards_shared_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.shared_boards
    ADD CONSTRAINT shared_boards_shared_by_fkey FOREIGN KEY (shared_by) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: shared_boards shared_boards_shared_with_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.shared_boards
    ADD CONSTRAINT shared_boards_shared_with_fkey FOREIGN KEY (shared_with) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: student_courses student_courses_course_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_courses
    ADD CONSTRAINT student_courses_course_id_fkey FOREIGN KEY (course_id) REFERENCES public.courses(id) ON DELETE CASCADE;


--
-- Name: student_courses student_courses_student_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_courses
    ADD CONSTRAINT student_courses_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student_profiles(id) ON DELETE CASCADE;


--
-- Name: student_details student_details_student_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_details
    ADD CONSTRAINT student_details_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student_profiles(id) ON DELETE CASCADE;


--
-- Name: student_guardian student_guardian_guardian_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_guardian
    ADD CONSTRAINT student_guardian_guardian_user_id_fkey FOREIGN KEY (guardian_user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: student_guardian student_guardian_student_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_guardian
    ADD CONSTRAINT student_guardian_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student_profiles(id) ON DELETE CASCADE;


--
-- Name: student_overall_progress student_overall_progress_student_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_overall_progress
    ADD CONSTRAINT student_overall_progress_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student_profiles(id) ON DELETE CASCADE;


--
-- Name: student_profiles student_profiles_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_profiles
    ADD CONSTRAINT student_profiles_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: student_reviews student_reviews_reviewer_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_reviews
    ADD CONSTRAINT student_reviews_reviewer_user_id_fkey FOREIGN KEY (reviewer_user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: student_reviews student_reviews_student_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.student_reviews
    ADD CONSTRAINT student_reviews_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student_profiles(id) ON DELETE CASCADE;


--
-- Name: subscription_affiliate_earnings subscription_affiliate_earnings_affiliate_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.subscription_affiliate_earnings
    ADD CONSTRAINT subscription_affiliate_earnings_affiliate_id_fkey FOREIGN KEY (affiliate_id) REFERENCES public.affiliates(id) ON DELETE CASCADE;


--
-- Name: subscription_affiliate_earnings subscription_affiliate_earnings_subscriber_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.subscription_affiliate_earnings
    ADD CONSTRAINT subscription_affiliate_earnings_subscriber_user_id_fkey FOREIGN KEY (subscriber_user_id) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: truevoice_audio_cache truevoice_audio_cache_profile_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.truevoice_audio_cache
    ADD CONSTRAINT truevoice_audio_cache_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES public.truevoice_profiles(id) ON DELETE CASCADE;


--
-- Name: truevoice_profiles truevoice_profiles_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.truevoice_profiles
    ADD CONSTRAINT truevoice_profiles_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: tutor_activities tutor_activities_tutor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_activities
    ADD CONSTRAINT tutor_activities_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES public.tutor_profiles(id) ON DELETE CASCADE;


--
-- Name: tutor_analysis tutor_analysis_tutor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_analysis
    ADD CONSTRAINT tutor_analysis_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES public.tutor_profiles(id) ON DELETE CASCADE;


--
-- Name: tutor_investments tutor_investments_tutor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_investments
    ADD CONSTRAINT tutor_investments_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES public.tutor_profiles(id) ON DELETE CASCADE;


--
-- Name: tutor_packages tutor_packages_tutor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_packages
    ADD CONSTRAINT tutor_packages_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES public.tutor_profiles(id) ON DELETE CASCADE;


--
-- Name: tutor_profiles tutor_profiles_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_profiles
    ADD CONSTRAINT tutor_profiles_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: tutor_reviews tutor_reviews_reviewer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_reviews
    ADD CONSTRAINT tutor_reviews_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: tutor_reviews tutor_reviews_tutor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_reviews
    ADD CONSTRAINT tutor_reviews_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES public.tutor_profiles(id) ON DELETE CASCADE;


--
-- Name: tutor_videos tutor_videos_tutor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutor_videos
    ADD CONSTRAINT tutor_videos_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES public.tutor_profiles(id) ON DELETE CASCADE;


--
-- Name: tutoring_earnings tutoring_earnings_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutoring_earnings
    ADD CONSTRAINT tutoring_earnings_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.sessions(id) ON DELETE SET NULL;


--
-- Name: tutoring_earnings tutoring_earnings_student_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutoring_earnings
    ADD CONSTRAINT tutoring_earnings_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student_profiles(id) ON DELETE SET NULL;


--
-- Name: tutoring_earnings tutoring_earnings_tutor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.tutoring_earnings
    ADD CONSTRAINT tutoring_earnings_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES public.tutor_profiles(id) ON DELETE CASCADE;


--
-- Name: user_notification_preferences user_notification_preferences_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_notification_preferences
    ADD CONSTRAINT user_notification_preferences_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: user_sessions user_sessions_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_sessions
    ADD CONSTRAINT user_sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: user_settings user_settings_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.user_settings
    ADD CONSTRAINT user_settings_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: users users_kyc_verification_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_kyc_verification_id_fkey FOREIGN KEY (kyc_verification_id) REFERENCES public.kyc_verifications(id);


--
-- Name: video_chapters video_chapters_video_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.video_chapters
    ADD CONSTRAINT video_chapters_video_id_fkey FOREIGN KEY (video_id) REFERENCES public.video_reels(id) ON DELETE CASCADE;


--
-- Name: video_comments video_comments_parent_comment_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.video_comments
    ADD CONSTRAINT video_comments_parent_comment_id_fkey FOREIGN KEY (parent_comment_id) REFERENCES public.video_comments(id) ON DELETE CASCADE;


--
-- Name: video_comments video_comments_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.video_comments
    ADD CONSTRAINT video_comments_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: video_comments video_comments_video_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.video_comments
    ADD CONSTRAINT video_comments_video_id_fkey FOREIGN KEY (video_id) REFERENCES public.video_reels(id) ON DELETE CASCADE;


--
-- Name: video_engagements video_engagements_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.video_engagements
    ADD CONSTRAINT video_engagements_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: video_engagements video_engagements_video_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.video_engagements
    ADD CONSTRAINT video_engagements_video_id_fkey FOREIGN KEY (video_id) REFERENCES public.video_reels(id) ON DELETE CASCADE;


--
-- Name: video_reels video_reels_tutor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.video_reels
    ADD CONSTRAINT video_reels_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES public.tutor_profiles(id) ON DELETE CASCADE;


--
-- Name: videos videos_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.videos
    ADD CONSTRAINT videos_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: whiteboard_call_history whiteboard_call_history_callee_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_call_history
    ADD CONSTRAINT whiteboard_call_history_callee_id_fkey FOREIGN KEY (callee_id) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: whiteboard_call_history whiteboard_call_history_caller_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_call_history
    ADD CONSTRAINT whiteboard_call_history_caller_id_fkey FOREIGN KEY (caller_id) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: whiteboard_call_history whiteboard_call_history_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_call_history
    ADD CONSTRAINT whiteboard_call_history_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.whiteboard_sessions(id) ON DELETE CASCADE;


--
-- Name: whiteboard_canvas_data whiteboard_canvas_data_page_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_canvas_data
    ADD CONSTRAINT whiteboard_canvas_data_page_id_fkey FOREIGN KEY (page_id) REFERENCES public.whiteboard_pages(id) ON DELETE CASCADE;


--
-- Name: whiteboard_canvas_data whiteboard_canvas_data_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_canvas_data
    ADD CONSTRAINT whiteboard_canvas_data_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.whiteboard_sessions(id) ON DELETE CASCADE;


--
-- Name: whiteboard_canvas_data whiteboard_canvas_data_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_canvas_data
    ADD CONSTRAINT whiteboard_canvas_data_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: whiteboard_chat_messages whiteboard_chat_messages_sender_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_chat_messages
    ADD CONSTRAINT whiteboard_chat_messages_sender_id_fkey FOREIGN KEY (sender_id) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: whiteboard_chat_messages whiteboard_chat_messages_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_chat_messages
    ADD CONSTRAINT whiteboard_chat_messages_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.whiteboard_sessions(id) ON DELETE CASCADE;


--
-- Name: whiteboard whiteboard_owner_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard
    ADD CONSTRAINT whiteboard_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: whiteboard_pages whiteboard_pages_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_pages
    ADD CONSTRAINT whiteboard_pages_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;


--
-- Name: whiteboard_pages whiteboard_pages_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_pages
    ADD CONSTRAINT whiteboard_pages_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.whiteboard_sessions(id) ON DELETE CASCADE;


--
-- Name: whiteboard_session_recordings whiteboard_session_recordings_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_session_recordings
    ADD CONSTRAINT whiteboard_session_recordings_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.whiteboard_sessions(id) ON DELETE CASCADE;


--
-- Name: whiteboard_sessions whiteboard_sessions_student_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_sessions
    ADD CONSTRAINT whiteboard_sessions_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student_profiles(id) ON DELETE CASCADE;


--
-- Name: whiteboard_sessions whiteboard_sessions_tutor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_sessions
    ADD CONSTRAINT whiteboard_sessions_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES public.tutor_profiles(id) ON DELETE CASCADE;


--
-- Name: whiteboard_sessions whiteboard_sessions_whiteboard_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: app
--

ALTER TABLE ONLY public.whiteboard_sessions
    ADD CONSTRAINT whiteboard_sessions_whiteboard_id_fkey FOREIGN KEY (whiteboard_id) REFERENCES public.whiteboard(id) ON DELETE SET NULL;


--
-- PostgreSQL database dump complete
--

\unrestrict wEI0U0N2twPLj6ggZp1nticS9IQUGEo8wMnF2DtZE5vaDZQiIcd4EtkH81qX59w

