//! The schemas of the section "XML Object Examples" of OpenAPI 3.2, and of 3.1 for `attribute` and `wrapped`, each as
//! what a call takes and gives.

use serde_json::{Map, Value, json};

/// Schemas by their names.
pub(super) fn schemas() -> Value {
    let list = |xml: Value, items: Value| {
        let xml_of = |xml: Value| if xml.is_null() { json!({}) } else { xml };
        let items = json!({"type": "string", "xml": xml_of(items)});
        let animals = json!({"type": "array", "xml": xml_of(xml), "items": items});
        json!({"type": "object", "xml": {"name": "document"}, "properties": {"animals": animals}})
    };
    let animal = || json!({"name": "animal"});
    let text = |xml: Value| json!({"type": "object", "xml": {"name": "document"}, "properties": {"animals": {"type": "string", "xml": xml}}});
    json!({
        "Basic": text(json!({})),
        "Renamed": text(animal()),
        "Repeated": list(Value::Null, Value::Null),
        "ItemNamed": list(Value::Null, animal()),
        "NoEffect": list(json!({"name": "aliens"}), animal()),
        "Wrapped": list(json!({"nodeType": "element"}), Value::Null),
        "WrappedItem": list(json!({"nodeType": "element"}), animal()),
        "WrappedBoth": list(json!({"name": "aliens", "nodeType": "element"}), animal()),
        "WrappedOuter": list(json!({"name": "aliens", "nodeType": "element"}), Value::Null),
        "WrappedOlder": list(json!({"name": "aliens", "wrapped": true}), animal()),
        "Person": {"type": "object", "properties": {
            "id": {"type": "integer", "format": "int32", "xml": {"nodeType": "attribute"}},
            "name": {"type": "string", "xml": {"namespace": "https://example.com/schema/sample", "prefix": "sample"}}}},
        "PersonOlder": {"type": "object", "xml": {"name": "Person"}, "properties": {
            "id": {"type": "integer", "format": "int32", "xml": {"attribute": true}},
            "name": {"type": "string"}}},
        "Animal": {"type": "object", "xml": {"name": "animal"}, "properties": {
            "kind": {"type": "string", "xml": {"nodeType": "attribute"}},
            "name": {"type": "string", "xml": {"nodeType": "text"}}}},
        "Animals": {"type": "array", "xml": {"nodeType": "element", "name": "animals"},
            "items": {"$ref": "#/components/schemas/Animal"}},
        "Documentation": {"type": "object", "properties": {
            "content": {"type": "string", "xml": {"nodeType": "cdata"}}}},
        "StoredDocumentation": {"xml": {"nodeType": "element", "name": "StoredDocument"},
            "$ref": "#/components/schemas/Documentation"},
        "Measure": {"type": "object", "required": ["unit", "value"], "properties": {
            "unit": {"type": "string", "xml": {"nodeType": "attribute"}},
            "value": {"type": "number", "xml": {"nodeType": "text"}}}},
        "OneTwoThree": {"type": "array", "xml": {"nodeType": "element", "name": "OneTwoThree"},
            "minItems": 3, "maxItems": 3, "prefixItems": [
                {"type": "string", "xml": {"name": "One"}},
                {"xml": {"name": "Two"}, "$ref": "#/components/schemas/Measure"},
                {"type": ["boolean", "null"], "xml": {"name": "Three"}}]},
        "Report": {"type": "array", "xml": {"nodeType": "element", "name": "Report"},
            "minItems": 3, "maxItems": 3, "prefixItems": [
                {"type": "string", "xml": {"nodeType": "text"}},
                {"type": "number", "xml": {"name": "data"}},
                {"type": "string", "xml": {"nodeType": "text"}}]},
        "Product": {"type": "object", "xml": {"name": "product"}, "required": ["count", "description", "related"],
            "properties": {
                "count": {"type": ["number", "null"], "xml": {"nodeType": "attribute"}},
                "rating": {"type": "string", "xml": {"nodeType": "attribute"}},
                "description": {"type": "string"},
                "related": {"type": ["object", "null"], "properties": {"note": {"type": "string"}}}}},
        "Sheet": {"type": "object", "xml": {"name": "sheet", "namespace": "urn:sheet"}, "required": ["rows"],
            "properties": {
                "rows": {"type": "array", "items": {"type": "integer",
                    "xml": {"name": "row", "prefix": "r", "namespace": "urn:row"}}},
                "when": {"type": "string", "format": "date-time"},
                "done": {"type": "boolean"},
                "inner": {"$ref": "#/components/schemas/Sheet"}}},
        "Cat": {"type": "object", "required": ["lives"], "properties": {"lives": {"type": "integer"}}},
        "Dog": {"type": "object", "required": ["packSize"], "properties": {"packSize": {"type": "integer"}}},
        "Pet": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}]},
        "Labels": {"type": "object", "xml": {"name": "labels"}, "additionalProperties": {"type": "string"}},
    })
}

/// An operation for each schema: its body goes, and the same comes back.
pub(super) fn add_operations(paths: &mut Map<String, Value>) {
    let schemas = schemas();
    for name in schemas.as_object().into_iter().flat_map(Map::keys) {
        let content = json!({"application/xml": {"schema": {"$ref": format!("#/components/schemas/{name}")}}});
        let operation = json!({"operationId": format!("xml{name}"), "tags": ["wire"],
            "requestBody": {"required": true, "content": content},
            "responses": {"200": {"description": "The same.", "content": content}}});
        paths.insert(format!("/xml/{name}"), json!({"post": operation}));
    }
}
