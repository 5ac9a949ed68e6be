package io.throughline.organization.scim;

import io.throughline.organization.scim.Attributes.Source;
import io.throughline.organization.scim.Filter.And;
import io.throughline.organization.scim.Filter.Comparison;
import io.throughline.organization.scim.Filter.Element;
import io.throughline.organization.scim.Filter.Not;
import io.throughline.organization.scim.Filter.Operator;
import io.throughline.organization.scim.Filter.Or;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a condition in SQL of a filter. */
final class Conditions {

    private final Attributes attributes;

    Conditions(Attributes attributes) {
        this.attributes = attributes;
    }

    /**
     * What rows must meet.
     *
     * @throws ScimRefusal 400 invalidFilter where an attribute is not known, or not compared like this
     */
    Sql of(Filter filter) {
        return of(filter, this::comparison);
    }

    private Sql of(Filter filter, Function<Comparison, Sql> comparison) {
        if (filter instanceof And and) {
            return joined(and.parts(), " and ", comparison);
        }
        if (filter instanceof Or or) {
            return joined(or.parts(), " or ", comparison);
        }
        if (filter instanceof Not not) {
            return Sql.of("(").add(of(not.part(), comparison)).add(") is not true");
        }
        if (filter instanceof Element element) {
            return element(element);
        }
        return comparison.apply((Comparison) filter);
    }

    private Sql joined(List<Filter> parts, String by, Function<Comparison, Sql> comparison) {
        Sql sql = Sql.of("(");
        String between = "";
        for (Filter part : parts) {
            sql.add(between).add(of(part, comparison));
            between = by;
        }
        return sql.add(")");
    }

    private Sql comparison(Comparison asked) {
        List<Source> sources = attributes.values(asked.attribute());
        if (sources.isEmpty()) {
            return Comparisons.of(known(attributes.column(asked.attribute()), asked.attribute()), asked);
        }
        String part = asked.attribute().part();
        if (part == null && asked.operator() == Operator.PR) {
            return among(sources, source -> Sql.of("true"));
        }
        AttributeName compared = new AttributeName(null, part == null ? "value" : part, null);
        return among(
                sources,
                source -> part(source, new Comparison(compared, asked.operator(), asked.value()), asked.attribute()));
    }

    private Sql element(Element element) {
        List<Source> sources = attributes.values(element.attribute());
        if (!sources.isEmpty()) {
            return among(sources, source -> of(element.filter(), inner -> part(source, inner, element.attribute())));
        }
        // An attribute with one value and parts is asked for them.
        return of(
                element.filter(),
                inner -> comparison(new Comparison(
                        element.attribute().withPart(inner.attribute().name()), inner.operator(), inner.value())));
    }

    private Sql among(List<Source> sources, Function<Source, Sql> condition) {
        Sql sql = Sql.of(attributes.id() + " in (");
        String between = "";
        for (Source source : sources) {
            sql.add(between + "select " + source.owner() + " from " + source.from() + " and (")
                    .add(condition.apply(source))
                    .add(")");
            between = " union all ";
        }
        return sql.add(")");
    }

    private static Sql part(Source source, Comparison inner, AttributeName whole) {
        Column column = source.parts().get(inner.attribute().key());
        return Comparisons.of(known(column, whole.withPart(inner.attribute().name())), inner);
    }

    private static Column known(@Nullable Column column, AttributeName name) {
        if (column == null) {
            throw ScimRefusal.invalidFilter("The attribute " + name + " is not known here, or not to be filtered by.");
        }
        return column;
    }
}
