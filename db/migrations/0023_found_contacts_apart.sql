-- Made again as the rules of today have it (db/prepare-search.ts).
DROP VIEW IF EXISTS "found_contacts";
