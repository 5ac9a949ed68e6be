package io.throughline.feed;

import io.throughline.feed.Star.EntitySet;
import java.util.List;
import java.util.Map;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.apache.olingo.commons.api.edm.provider.CsdlAbstractEdmProvider;
import org.apache.olingo.commons.api.edm.provider.CsdlAnnotation;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainer;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainerInfo;
import org.apache.olingo.commons.api.edm.provider.CsdlEntitySet;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityType;
import org.apache.olingo.commons.api.edm.provider.CsdlProperty;
import org.apache.olingo.commons.api.edm.provider.CsdlPropertyRef;
import org.apache.olingo.commons.api.edm.provider.CsdlSchema;
import org.apache.olingo.commons.api.edm.provider.CsdlTerm;
import org.apache.olingo.commons.api.edm.provider.annotation.CsdlConstantExpression;
import org.apache.olingo.commons.api.edm.provider.annotation.CsdlConstantExpression.ConstantExpressionType;
import org.jspecify.annotations.Nullable;

/** The sets in OData's own words: one entity type for each. */
class FeedEdm extends CsdlAbstractEdmProvider {

    private static final String NAMESPACE = "Throughline";
    private static final FullQualifiedName CONTAINER = new FullQualifiedName(NAMESPACE, "Reporting");
    private static final FullQualifiedName DESCRIPTION = new FullQualifiedName(NAMESPACE, "Description");
    private static final int MICROSECONDS = 6;

    private final Map<String, EntitySet> sets;

    FeedEdm(Map<String, EntitySet> sets) {
        this.sets = sets;
    }

    @Override
    public List<CsdlSchema> getSchemas() {
        return List.of(new CsdlSchema()
                .setNamespace(NAMESPACE)
                .setEntityTypes(sets.values().stream().map(FeedEdm::type).toList())
                .setTerms(List.of(describing()))
                .setEntityContainer(getEntityContainer()));
    }

    @Override
    public CsdlEntityContainer getEntityContainer() {
        return new CsdlEntityContainer()
                .setName(CONTAINER.getName())
                .setEntitySets(sets.values().stream().map(FeedEdm::entitySet).toList());
    }

    @Override
    public @Nullable CsdlEntityContainerInfo getEntityContainerInfo(@Nullable FullQualifiedName container) {
        return container == null || container.equals(CONTAINER)
                ? new CsdlEntityContainerInfo().setContainerName(CONTAINER)
                : null;
    }

    @Override
    public @Nullable CsdlEntitySet getEntitySet(FullQualifiedName container, String name) {
        EntitySet set = sets.get(name);
        return set == null ? null : entitySet(set);
    }

    @Override
    public @Nullable CsdlEntityType getEntityType(FullQualifiedName name) {
        return sets.values().stream()
                .filter(set -> typeName(set).equals(name))
                .findAny()
                .map(FeedEdm::type)
                .orElse(null);
    }

    @Override
    public @Nullable CsdlTerm getTerm(FullQualifiedName name) {
        return name.equals(DESCRIPTION) ? describing() : null;
    }

    /** A term of our own: to use a vocabulary's is to send every client to the address where that stands. */
    private static CsdlTerm describing() {
        return new CsdlTerm()
                .setName(DESCRIPTION.getName())
                .setType(ColumnType.TEXT.edm().getFullQualifiedName().toString());
    }

    /** A set bears the plural of its type's name. */
    static FullQualifiedName typeName(EntitySet set) {
        return new FullQualifiedName(NAMESPACE, set.name().replaceFirst("s$", ""));
    }

    private static CsdlEntitySet entitySet(EntitySet set) {
        return new CsdlEntitySet()
                .setName(set.name())
                .setType(typeName(set))
                .setAnnotations(List.of(description(set.description())));
    }

    private static CsdlEntityType type(EntitySet set) {
        return new CsdlEntityType()
                .setName(typeName(set).getName())
                .setKey(set.rows().key().stream()
                        .map(column -> new CsdlPropertyRef().setName(column.name()))
                        .toList())
                .setProperties(
                        set.rows().columns().stream().map(FeedEdm::property).toList())
                .setAnnotations(List.of(description(set.description())));
    }

    private static CsdlProperty property(Column column) {
        CsdlProperty property = new CsdlProperty()
                .setName(column.name())
                .setType(column.type().edm().getFullQualifiedName())
                .setNullable(column.nullable())
                .setAnnotations(List.of(description(column.description())));
        return switch (column.type()) {
            case DECIMAL -> property.setScaleAsString("variable");
            case INSTANT -> property.setPrecision(MICROSECONDS);
            default -> property;
        };
    }

    private static CsdlAnnotation description(String text) {
        return new CsdlAnnotation()
                .setTerm(DESCRIPTION.toString())
                .setExpression(new CsdlConstantExpression(ConstantExpressionType.String, text));
    }
}
