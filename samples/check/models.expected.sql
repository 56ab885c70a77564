-- The models of the code. Tables whose models are not written out are expected by name.

-- pgsnap: level=high impact="The schema is not under migration control" resolution="alembic revision --autogenerate -m baseline; alembic stamp head"
CREATE TABLE alembic_version ();

-- pgsnap: purpose="Goal tracking functionality"
CREATE TABLE goals ();
-- pgsnap: purpose="Goal progress tracking"
CREATE TABLE goal_progress ();
-- pgsnap: purpose="Milestone management"
CREATE TABLE milestones ();
-- pgsnap: purpose="Multi-tenant organization support"
CREATE TABLE organizations ();
-- pgsnap: purpose="Team management"
CREATE TABLE teams ();
-- pgsnap: purpose="Role-based access control"
CREATE TABLE roles ();
-- pgsnap: purpose="Permission management"
CREATE TABLE permissions ();
-- pgsnap: purpose="User-org role mapping"
CREATE TABLE user_organization_roles ();
-- pgsnap: purpose="Organization invites"
CREATE TABLE organization_invitations ();
-- pgsnap: purpose="Content draft management"
CREATE TABLE content_drafts ();
-- pgsnap: purpose="Content scheduling"
CREATE TABLE content_schedules ();
-- pgsnap: purpose="OAuth social connections"
CREATE TABLE social_connections ();
-- pgsnap: purpose="Audit trail for social actions"
CREATE TABLE social_audit ();
-- pgsnap: purpose="Workflow tracking"
CREATE TABLE workflow_executions ();
-- pgsnap: purpose="Research data storage"
CREATE TABLE research_data ();
-- pgsnap: purpose="Social media credentials"
CREATE TABLE user_credentials ();

CREATE TABLE admin_users ();
CREATE TABLE company_knowledge ();
CREATE TABLE content ();
CREATE TABLE inbox_settings ();
CREATE TABLE interaction_responses ();
CREATE TABLE knowledge_base_entries ();
CREATE TABLE memories ();
CREATE TABLE notifications ();
CREATE TABLE response_templates ();
CREATE TABLE social_interactions ();
CREATE TABLE social_platform_connections ();
CREATE TABLE social_responses ();
CREATE TABLE user_settings ();

-- pgsnap: deprecated note="Registration keys were replaced by open sign-up"
CREATE TABLE registration_keys ();

CREATE TABLE users (
    id serial PRIMARY KEY,
    public_id uuid NOT NULL, -- pgsnap: level=medium purpose="UUID for external references"
    email varchar(255) NOT NULL UNIQUE,
    hashed_password varchar(255) NOT NULL,
    is_active boolean DEFAULT true,
    created_at timestamptz DEFAULT now()
);

CREATE TABLE content_logs (
    id serial PRIMARY KEY,
    public_id uuid NOT NULL, -- pgsnap: level=medium
    user_id integer NOT NULL REFERENCES users,
    platform varchar NOT NULL,
    content text NOT NULL,
    engagement_data jsonb DEFAULT '{}',
    scheduled_for timestamptz
);
