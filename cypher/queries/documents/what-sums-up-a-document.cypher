// What sums up or evaluates a document
//
// The programmes, reports and conferences that review how a document was carried out.
//
// The document's name or one of its aliases:
// :param document => "Nghị quyết số 11-NQ/TW"

MATCH (review:Entity)-[reviews:REVIEWS]->(document:Entity)
WHERE document.name = $document OR $document IN document.aliases
RETURN review.name AS review,
       [label IN labels(review) WHERE label <> 'Entity'][0] AS label,
       document.name AS document,
       reviews.inferred AS inferred,
       reviews.quote AS quote,
       reviews.publisher AS publisher,
       reviews.published AS published
ORDER BY document, label, review, reviews.id
LIMIT 200;
