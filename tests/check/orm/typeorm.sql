CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
CREATE TYPE "public"."user_role_enum" AS ENUM('a', 'b');
CREATE TABLE "user" ("id" uuid NOT NULL DEFAULT uuid_generate_v4(), "name" character varying NOT NULL, "role" "public"."user_role_enum" NOT NULL DEFAULT 'a', "roles" "public"."user_role_enum" array NOT NULL DEFAULT '{a}', "createdAt" TIMESTAMP NOT NULL DEFAULT now(), "updatedAt" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT ('now'::text)::timestamptz, "balance" numeric(10,2) NOT NULL DEFAULT '0', "age" integer NOT NULL DEFAULT '0', "ok" boolean NOT NULL DEFAULT false, "opts" jsonb NOT NULL DEFAULT '{}', "list" text array DEFAULT '{}', CONSTRAINT "UQ_065d4d8f3b5adb4a08841eae3c8" UNIQUE ("name"), CONSTRAINT "PK_cace4a159ff9f2512dd42373760" PRIMARY KEY ("id"), CONSTRAINT "CHK_1" CHECK ("age" > -1));
CREATE INDEX "IDX_1" ON "user" ("createdAt", "age") ;
CREATE TABLE "photo" ("id" SERIAL NOT NULL, "url" character varying(500), "userId" uuid, CONSTRAINT "PK_photo" PRIMARY KEY ("id"));
ALTER TABLE "photo" ADD CONSTRAINT "FK_1" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE TABLE "typeorm_metadata" ("type" character varying NOT NULL, "database" character varying, "value" text);
CREATE VIEW "pv" AS 
    SELECT "photo"."id" AS "id", "user"."name" AS "userName"
    FROM "photo" "photo" LEFT JOIN "user" "user" ON "photo"."userId" = "user"."id";
INSERT INTO "typeorm_metadata"("database", "type", "value") VALUES (DEFAULT, 'VIEW', 'x');
