CREATE TABLE "schema_migrations" ("version" bigint, "inserted_at" timestamp(0), PRIMARY KEY ("version"));
CREATE TABLE "users" ("id" bigserial, "email" citext NOT NULL, "age" integer DEFAULT 0 NOT NULL, "roles" varchar(255)[] DEFAULT ARRAY[]::varchar[], "meta" jsonb DEFAULT '{}', "inserted_at" timestamp(0) NOT NULL, PRIMARY KEY ("id"));
CREATE UNIQUE INDEX "users_email_index" ON "users" ("email");
CREATE TABLE "posts" ("id" bigserial, "user_id" bigint CONSTRAINT "posts_user_id_fkey" REFERENCES "users"("id") ON DELETE CASCADE, "body" text, PRIMARY KEY ("id"));
ALTER TABLE "posts" ADD CONSTRAINT "body_len" CHECK (length(body) > 0);
