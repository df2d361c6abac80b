// Which documents a person signed
//
// With the date of signing where a text states it, and the bodies that issued them.
//
// The person's name or an alias:
// :param person => "Hoàng Trọng Bảng"

MATCH (official:Official)-[signed:SIGNED]->(document:Entity)
WHERE official.name = $person OR $person IN official.aliases
CALL (document) {
  OPTIONAL MATCH (issuer:Body)-[:ISSUED]->(document)
  WITH issuer ORDER BY issuer.name
  RETURN collect(DISTINCT issuer.name) AS issued_by
}
RETURN official.name AS official,
       document.name AS document,
       document.subject AS subject,
       coalesce(signed.date, document.date) AS date,
       issued_by,
       signed.quote AS quote,
       signed.publisher AS publisher,
       signed.published AS published
ORDER BY official, coalesce(date, '9999'), document, signed.id
LIMIT 200;
