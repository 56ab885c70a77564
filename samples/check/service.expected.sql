-- What the code of the service expects of its database: 17 tables in six groups.

-- Core
-- pgsnap: level=high group="Core" purpose="User accounts" foreign-keys=none
CREATE TABLE users (
    id serial PRIMARY KEY,
    email varchar NOT NULL UNIQUE, -- pgsnap: purpose="Login; root table"
    hashed_password varchar NOT NULL, -- pgsnap: hashed=bcrypt
    first_name varchar(100),
    last_name varchar(100),
    is_active boolean NOT NULL DEFAULT true,
    theme_preference varchar(20), -- pgsnap: deprecated
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX idx_users_email ON users (email); -- pgsnap: purpose="Email lookup"
CREATE INDEX idx_users_is_active ON users (is_active); -- pgsnap: purpose="Active user filtering"
CREATE INDEX idx_users_created_at ON users (created_at);
CREATE INDEX idx_users_updated_at ON users (updated_at);

-- pgsnap: level=high group="Core" purpose="Role definitions (RBAC)" foreign-keys=none
CREATE TABLE roles (
    id serial PRIMARY KEY,
    name varchar(100) NOT NULL UNIQUE,
    slug varchar(100) NOT NULL UNIQUE,
    description text,
    is_system boolean NOT NULL DEFAULT false,
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX idx_roles_name ON roles (name);
CREATE INDEX idx_roles_is_active ON roles (is_active);

-- pgsnap: group="Core" purpose="Permission definitions"
CREATE TABLE permissions (
    id serial PRIMARY KEY,
    resource varchar(100) NOT NULL,
    action varchar(50) NOT NULL,
    name varchar(200) NOT NULL UNIQUE, -- pgsnap: format="resource:action"
    description text,
    created_at timestamptz NOT NULL
);
CREATE INDEX idx_permissions_resource ON permissions (resource);
CREATE INDEX idx_permissions_action ON permissions (action);
CREATE INDEX idx_permissions_resource_action ON permissions (resource, action);

-- pgsnap: group="Core" purpose="Role-Permission mapping"
CREATE TABLE role_permissions (
    id serial PRIMARY KEY,
    role_id integer NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    permission_id integer NOT NULL REFERENCES permissions (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL
);
CREATE INDEX idx_role_permissions_role ON role_permissions (role_id);
CREATE INDEX idx_role_permissions_permission ON role_permissions (permission_id);
CREATE UNIQUE INDEX idx_role_permissions_unique ON role_permissions (role_id, permission_id);

-- pgsnap: group="Core" purpose="User-Role assignments"
CREATE TABLE user_roles (
    id serial PRIMARY KEY,
    user_id integer NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role_id integer NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL
);
CREATE INDEX idx_user_roles_user ON user_roles (user_id);
CREATE INDEX idx_user_roles_role ON user_roles (role_id);
CREATE UNIQUE INDEX idx_user_roles_unique ON user_roles (user_id, role_id);

-- Team & Collaboration
CREATE TABLE teams (
    id serial PRIMARY KEY,
    name varchar(200) NOT NULL,
    slug varchar(200) NOT NULL UNIQUE,
    description text,
    owner_id integer NOT NULL REFERENCES users (id),
    is_active boolean NOT NULL DEFAULT true,
    settings text, -- pgsnap: format=json
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX idx_teams_name ON teams (name);
CREATE INDEX idx_teams_slug ON teams (slug);
CREATE INDEX idx_teams_owner ON teams (owner_id);
CREATE INDEX idx_teams_is_active ON teams (is_active);

CREATE TABLE team_members (
    id serial PRIMARY KEY,
    team_id integer NOT NULL REFERENCES teams (id),
    user_id integer NOT NULL REFERENCES users (id),
    role_id integer NOT NULL REFERENCES roles (id),
    is_active boolean NOT NULL DEFAULT true,
    joined_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX idx_team_members_team ON team_members (team_id);
CREATE INDEX idx_team_members_user ON team_members (user_id);
CREATE INDEX idx_team_members_role ON team_members (role_id);
CREATE UNIQUE INDEX idx_team_members_unique ON team_members (team_id, user_id);

CREATE TABLE invitations (
    id serial PRIMARY KEY,
    email varchar(255) NOT NULL,
    token varchar(64) NOT NULL UNIQUE,
    team_id integer REFERENCES teams (id),
    role_id integer REFERENCES roles (id),
    invited_by_id integer NOT NULL REFERENCES users (id),
    status varchar(20) NOT NULL DEFAULT 'pending',
    message text,
    expires_at timestamptz NOT NULL,
    accepted_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX idx_invitations_email ON invitations (email);
CREATE INDEX idx_invitations_token ON invitations (token);
CREATE INDEX idx_invitations_team ON invitations (team_id);
CREATE INDEX idx_invitations_status ON invitations (status);
CREATE INDEX idx_invitations_expires_at ON invitations (expires_at);

-- Billing & Subscriptions
CREATE TYPE plans_interval AS ENUM ('month', 'year', 'week', 'day');
CREATE TYPE plans_status AS ENUM ('active', 'inactive', 'archived');
CREATE TABLE plans (
    id serial PRIMARY KEY,
    name varchar(200) NOT NULL,
    description text,
    amount numeric(10,2) NOT NULL,
    currency varchar(3) DEFAULT 'usd',
    "interval" plans_interval NOT NULL,
    interval_count integer DEFAULT 1,
    stripe_price_id varchar(255) UNIQUE,
    features text,
    status plans_status DEFAULT 'active',
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX idx_plans_stripe_id ON plans (stripe_price_id);
CREATE INDEX idx_plans_status ON plans (status);
CREATE INDEX idx_plans_interval ON plans ("interval");

CREATE TYPE subscriptions_status AS ENUM
    ('active', 'canceled', 'past_due', 'unpaid', 'trialing', 'incomplete', 'incomplete_expired');
CREATE TABLE subscriptions (
    id serial PRIMARY KEY,
    user_id integer NOT NULL REFERENCES users (id),
    plan_id integer NOT NULL REFERENCES plans (id),
    stripe_subscription_id varchar(255) UNIQUE,
    stripe_customer_id varchar(255),
    stripe_payment_method_id varchar(255),
    status subscriptions_status NOT NULL DEFAULT 'incomplete',
    current_period_start timestamptz,
    current_period_end timestamptz,
    cancel_at_period_end boolean NOT NULL DEFAULT false,
    canceled_at timestamptz,
    trial_start timestamptz,
    trial_end timestamptz,
    metadata text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX idx_subscriptions_user_id ON subscriptions (user_id);
CREATE INDEX idx_subscriptions_status ON subscriptions (status);
CREATE INDEX idx_subscriptions_stripe_id ON subscriptions (stripe_subscription_id);
CREATE INDEX idx_subscriptions_current_period_end ON subscriptions (current_period_end);

CREATE TABLE invoices (
    id serial PRIMARY KEY,
    user_id integer NOT NULL REFERENCES users (id),
    subscription_id integer REFERENCES subscriptions (id),
    stripe_invoice_id varchar(255) UNIQUE,
    amount numeric(10,2) NOT NULL,
    currency varchar(3) DEFAULT 'usd',
    status varchar(20) NOT NULL, -- pgsnap: values=('paid', 'pending', 'failed', 'uncollectible')
    invoice_date timestamptz NOT NULL,
    due_date timestamptz,
    paid_at timestamptz,
    invoice_number varchar(100) UNIQUE,
    pdf_url varchar(500),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX idx_invoices_user_id ON invoices (user_id);
CREATE INDEX idx_invoices_subscription_id ON invoices (subscription_id);
CREATE INDEX idx_invoices_status ON invoices (status);
CREATE INDEX idx_invoices_invoice_date ON invoices (invoice_date);

-- Application Data
CREATE TYPE projects_status AS ENUM ('active', 'archived', 'completed');
CREATE TABLE projects (
    id serial PRIMARY KEY,
    user_id integer NOT NULL REFERENCES users (id),
    name varchar(255) NOT NULL,
    description text,
    status projects_status NOT NULL DEFAULT 'active',
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX idx_projects_user_id ON projects (user_id);
CREATE INDEX idx_projects_status ON projects (status);
CREATE INDEX idx_projects_created_at ON projects (created_at);
CREATE INDEX idx_projects_updated_at ON projects (updated_at);

CREATE TABLE themes (
    id serial PRIMARY KEY,
    name varchar(100) NOT NULL UNIQUE,
    display_name varchar(200) NOT NULL,
    description text,
    config json NOT NULL,
    is_active boolean NOT NULL DEFAULT false,
    created_by integer,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX idx_themes_is_active ON themes (is_active);

CREATE TABLE files (
    id serial PRIMARY KEY,
    user_id integer NOT NULL REFERENCES users (id),
    filename varchar(500) NOT NULL,
    file_path varchar(1000) NOT NULL,
    file_size integer NOT NULL,
    mime_type varchar(100),
    storage_type varchar(50) DEFAULT 'local', -- pgsnap: values=('local', 's3')
    is_public boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX idx_files_user_id ON files (user_id);
CREATE INDEX idx_files_storage_type ON files (storage_type);
CREATE INDEX idx_files_is_public ON files (is_public);

-- API & Integration
CREATE TABLE api_keys (
    id serial PRIMARY KEY,
    user_id integer NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name varchar(200) NOT NULL,
    description text,
    key_hash varchar(255) NOT NULL UNIQUE,
    key_prefix varchar(20) NOT NULL, -- pgsnap: matches='^sk_(live|test)_'
    rotation_policy varchar(50) NOT NULL DEFAULT 'manual',
    last_rotated_at timestamptz,
    next_rotation_at timestamptz,
    rotation_count integer NOT NULL DEFAULT 0,
    last_used_at timestamptz,
    usage_count integer NOT NULL DEFAULT 0,
    expires_at timestamptz,
    is_active boolean NOT NULL DEFAULT true,
    revoked_at timestamptz,
    revoked_reason text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX idx_api_keys_user_id ON api_keys (user_id);
CREATE INDEX idx_api_keys_key_hash ON api_keys (key_hash);
CREATE INDEX idx_api_keys_is_active ON api_keys (is_active);
CREATE INDEX idx_api_keys_expires_at ON api_keys (expires_at);
CREATE INDEX idx_api_keys_created_at ON api_keys (created_at);

CREATE TABLE webhook_events (
    id serial PRIMARY KEY,
    event_type varchar(100) NOT NULL,
    source varchar(50) NOT NULL,
    payload text NOT NULL,
    status varchar(20) NOT NULL DEFAULT 'pending',
    processed_at timestamptz,
    error_message text,
    created_at timestamptz NOT NULL
);
CREATE INDEX idx_webhook_events_type ON webhook_events (event_type);
CREATE INDEX idx_webhook_events_status ON webhook_events (status);
CREATE INDEX idx_webhook_events_created_at ON webhook_events (created_at);

-- Security Audit (if implemented)
-- pgsnap: optional purpose="Security audit trail"
CREATE TABLE security_audit_logs ();
