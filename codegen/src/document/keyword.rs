//! The keywords of a schema, and sets of them.
//!
//! Every keyword belongs to one class, after the vocabularies of JSON Schema 2020-12. Questions of the kind "does this
//! schema say anything but X" are asked of [`Schema::states`](super::Schema::states) and of sets of classes, so that a
//! new keyword has its place in all of them.

macro_rules! classes {
    ($(
        $(#[$about:meta])*
        $class:ident { $( $(#[$doc:meta])* $keyword:ident, )* }
    )*) => {
        /// A keyword of a schema.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Keyword {
            $($( $(#[$doc])* $keyword, )*)*
        }

        impl Keyword {
            const ALL: &'static [Self] = &[$($( Self::$keyword, )*)*];
        }

        /// The classes; each keyword is in one of them.
        impl Keywords {
            $( $(#[$about])* pub const $class: Self = Self::of(&[$(Keyword::$keyword),*]); )*
        }
    };
}

classes! {
    /// Annotations: they describe a value, but not its shape.
    ANNOTATIONS {
        /// `title`
        Title,
        /// `description`
        Description,
        /// `default`
        Default,
        /// `example` (before 3.1)
        Example,
        /// `examples`
        Examples,
        /// `readOnly: true`
        ReadOnly,
        /// `writeOnly: true`
        WriteOnly,
        /// `deprecated: true`
        Deprecated,
    }

    /// What a text holds.
    CONTENT {
        /// `contentEncoding`
        ContentEncoding,
        /// `contentMediaType`
        ContentMediaType,
        /// `contentSchema`
        ContentSchema,
    }

    /// Which kinds of JSON a value may be.
    TYPES {
        /// `type` with a type that is known
        Type,
        /// `nullable: true` (3.0), `x-nullable: true` (2.0)
        Nullable,
    }

    /// How a value of a type is written.
    FORMAT {
        /// `format`; also `type: file` of 2.0, which is a text of bytes
        Format,
    }

    /// The values themselves.
    VALUES {
        /// `enum`
        Enum,
        /// `const`
        Const,
    }

    /// Bounds of numbers.
    NUMBERS {
        /// `minimum`
        Minimum,
        /// `maximum`
        Maximum,
        /// `exclusiveMinimum`, also as the boolean beside `minimum` (3.0)
        ExclusiveMinimum,
        /// `exclusiveMaximum`, also as the boolean beside `maximum` (3.0)
        ExclusiveMaximum,
        /// `multipleOf`
        MultipleOf,
    }

    /// Bounds of texts.
    STRINGS {
        /// `minLength`
        MinLength,
        /// `maxLength`
        MaxLength,
        /// `pattern`
        Pattern,
    }

    /// Bounds of lists.
    ARRAYS {
        /// `minItems`
        MinItems,
        /// `maxItems`
        MaxItems,
        /// `uniqueItems: true`
        UniqueItems,
    }

    /// Bounds of objects.
    OBJECTS {
        /// `minProperties`
        MinProperties,
        /// `maxProperties`
        MaxProperties,
        /// `propertyNames`
        PropertyNames,
    }

    /// Which members must be there.
    PRESENCE {
        /// `required`
        Required,
    }

    /// The members of an object.
    MEMBERS {
        /// `properties`
        Properties,
        /// `patternProperties`
        PatternProperties,
        /// `additionalProperties`
        AdditionalProperties,
        /// `unevaluatedProperties`
        UnevaluatedProperties,
    }

    /// The items of a list.
    ITEMS {
        /// `items`
        Items,
        /// `prefixItems`, also a list under `items`
        PrefixItems,
    }

    /// Alternatives.
    UNIONS {
        /// `oneOf`
        OneOf,
        /// `anyOf`
        AnyOf,
    }

    /// Schemas that all hold.
    BASES {
        /// `allOf`
        AllOf,
    }

    /// What a value must not be.
    REFUSALS {
        /// `not`
        Not,
        /// The schema `false`, which no value matches. The schema `true` states nothing.
        False,
    }

    /// What stands elsewhere.
    REFERENCES {
        /// `$ref`, `$dynamicRef`, `$recursiveRef`, if it leads somewhere
        Reference,
    }

    /// How alternatives are told apart (OpenAPI).
    DISCRIMINATORS {
        /// `discriminator`
        Discriminator,
    }

    /// How a list is written as text (2.0). It belongs to parameters, which share keywords with schemas there.
    STYLES {
        /// `collectionFormat`
        CollectionFormat,
    }

    /// How a value is written as XML (OpenAPI).
    XML {
        /// `xml`
        Xml,
    }

    /// What the type is called in Rust.
    TYPE_NAMES {
        /// `x-rust-name`, or a name that the configuration chooses in its place
        RustName,
    }

    /// What the values of an `enum` are called.
    VALUE_NAMES {
        /// `x-enum-varnames` and its like
        EnumNames,
        /// `x-enum-descriptions` and its like
        EnumDescriptions,
    }

    /// What is asserted but not modelled: the server checks it.
    UNMODELLED {
        /// `if`
        If,
        /// `then`
        Then,
        /// `else`
        Else,
        /// `dependentSchemas`
        DependentSchemas,
        /// `dependentRequired`
        DependentRequired,
        /// `dependencies`, the two above in older dialects
        Dependencies,
        /// `contains`
        Contains,
        /// `minContains`
        MinContains,
        /// `maxContains`
        MaxContains,
        /// `additionalItems`
        AdditionalItems,
        /// `unevaluatedItems`
        UnevaluatedItems,
    }
}

/// A set of [`Keyword`]s.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Keywords(u64);

impl Keywords {
    /// Bounds of all kinds of values. No Rust type expresses them; they go into the docs.
    pub const BOUNDS: Self = Self::NUMBERS
        .union(Self::STRINGS)
        .union(Self::ARRAYS)
        .union(Self::OBJECTS);

    /// Schemas that apply to the same value.
    pub const COMPOSITION: Self = Self::BASES.union(Self::UNIONS);

    /// Keywords that have no influence on the Rust type.
    pub const BESIDE_TYPES: Self = Self::ANNOTATIONS
        .union(Self::CONTENT)
        .union(Self::BOUNDS)
        .union(Self::STYLES)
        .union(Self::XML)
        .union(Self::VALUE_NAMES)
        .union(Self::UNMODELLED);

    /// The set of these keywords.
    #[must_use]
    pub const fn of(mut keywords: &[Keyword]) -> Self {
        let mut set = Self(0);
        while let [keyword, rest @ ..] = keywords {
            set = set.with(*keyword);
            keywords = rest;
        }
        set
    }

    /// The set with `keyword` in it as well.
    #[must_use]
    pub const fn with(self, keyword: Keyword) -> Self {
        Self(self.0 | 1 << keyword as u8)
    }

    /// The set without `keyword`.
    #[must_use]
    pub const fn without(self, keyword: Keyword) -> Self {
        Self(self.0 & !(1 << keyword as u8))
    }

    /// What is in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether `keyword` is in the set.
    #[must_use]
    pub const fn contains(self, keyword: Keyword) -> bool {
        self.0 & 1 << keyword as u8 != 0
    }

    /// Whether the sets have a keyword in common.
    #[must_use]
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether everything in this set is in `other`.
    #[must_use]
    pub const fn is_subset_of(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// Puts `keyword` into the set, or takes it out.
    pub(super) fn set(&mut self, keyword: Keyword, stated: bool) {
        *self = if stated {
            self.with(keyword)
        } else {
            self.without(keyword)
        };
    }

    /// The members in the order of [`Keyword`].
    pub fn iter(self) -> impl Iterator<Item = Keyword> {
        let all = Keyword::ALL.iter().copied();
        all.filter(move |keyword| self.contains(*keyword))
    }
}

impl std::fmt::Debug for Keywords {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_set().entries(self.iter()).finish()
    }
}
