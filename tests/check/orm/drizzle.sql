CREATE TYPE "public"."status" AS ENUM('draft', 'live');--> statement-breakpoint
CREATE TABLE IF NOT EXISTS "users" (
	"id" serial PRIMARY KEY NOT NULL,
	"uid" uuid DEFAULT gen_random_uuid() NOT NULL,
	"email" varchar(256),
	"flags" text[] DEFAULT '{}'::text[] NOT NULL,
	"status" "status" DEFAULT 'draft' NOT NULL,
	"price" numeric(10, 2) DEFAULT '0' NOT NULL,
	"n" integer DEFAULT 1,
	"meta" jsonb DEFAULT '{"a":1}'::jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"day" date DEFAULT now(),
	"t" time DEFAULT '00:00:00',
	"gen" text GENERATED ALWAYS AS (lower("users"."email")) STORED,
	CONSTRAINT "users_email_unique" UNIQUE("email"),
	CONSTRAINT "n_check" CHECK ("users"."n" > 0)
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "posts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"user_id" integer,
	"a" integer, "b" integer,
	CONSTRAINT "posts_a_b_pk" UNIQUE NULLS NOT DISTINCT("a","b")
);
--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idx" ON "users" USING btree ("email" DESC NULLS LAST,"n");--> statement-breakpoint
CREATE UNIQUE INDEX "email_lower" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE VIEW "public"."v" AS (select "id", "email" from "users" where "users"."n" > 1);--> statement-breakpoint
ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "p" ON "users" AS PERMISSIVE FOR ALL TO public USING (true);
