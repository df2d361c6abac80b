// What amends or replaces a document, and what it replaced
//
// Both ways: `relation` says whether the other document changes this one or is changed by it, `how` in what way
// (sửa đổi, bổ sung: amends; thay thế: replaces; bãi bỏ: repeals).
//
// The document's name or one of its aliases:
// :param document => "Chương trình số 41-CTr/TU"

MATCH (document:Entity)
WHERE document.name = $document OR $document IN document.aliases
MATCH (document)-[change:AMENDS]-(other:Entity)
RETURN document.name AS document,
       CASE WHEN startNode(change) = document THEN 'changes' ELSE 'is changed by' END AS relation,
       other.name AS other,
       change.how AS how,
       other.date AS date,
       change.inferred AS inferred,
       change.quote AS quote,
       change.publisher AS publisher,
       change.published AS published
ORDER BY document, relation, other, change.id
LIMIT 200;
