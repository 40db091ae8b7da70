-- What of `fields_text` comes behind the four fields that search looks in: from the mark of the first name on.
CREATE FUNCTION "other_fields"("fields_text" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN split_part("fields_text", E'\x12', 2);
