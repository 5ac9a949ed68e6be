package io.throughline.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourcePrimitiveProperty;
import org.apache.olingo.server.api.uri.queryoption.expression.Binary;
import org.apache.olingo.server.api.uri.queryoption.expression.BinaryOperatorKind;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.apache.olingo.server.api.uri.queryoption.expression.Literal;
import org.apache.olingo.server.api.uri.queryoption.expression.Member;
import org.apache.olingo.server.api.uri.queryoption.expression.Method;
import org.apache.olingo.server.api.uri.queryoption.expression.Unary;
import org.apache.olingo.server.api.uri.queryoption.expression.UnaryOperatorKind;

/**
 * Makes SQL of parsed expressions over one relation. In OData a comparison with null is false and never unknown; SQL's
 * unknown does the same at the top of a condition, where an index can answer it, and is made false where it would be
 * seen: below {@code not}, and where conditions are themselves compared.
 */
final class Expressions {

    /** Deeper than people and tools write; chains of and, or are of any length. */
    private static final int DEEPEST = 100;

    private final Relation rows;

    Expressions(Relation rows) {
        this.rows = rows;
    }

    /** A condition. */
    Sql condition(Expression expression) throws Refusal {
        return term(expression, false, 0).as(ColumnType.BOOLEAN);
    }

    /** Any expression. */
    Term term(Expression expression) throws Refusal {
        return term(expression, true, 0);
    }

    private Term term(Expression expression, boolean exact, int depth) throws Refusal {
        if (depth > DEEPEST) {
            throw Refusal.malformed("An expression is nested at most " + DEEPEST + " deep.");
        }
        if (expression instanceof Literal literal) {
            return Literals.term(literal);
        }
        if (expression instanceof Member member) {
            return Term.of(column(member));
        }
        if (expression instanceof Unary unary) {
            return unary(unary, depth + 1);
        }
        if (expression instanceof Binary binary) {
            return binary(binary, exact, depth + 1);
        }
        if (expression instanceof Method method) {
            List<Term> parameters = new ArrayList<>();
            for (Expression parameter : method.getParameters()) {
                parameters.add(term(parameter, true, depth + 1));
            }
            return Methods.term(method.getMethod(), parameters);
        }
        throw Refusal.unsupported("An expression of this kind");
    }

    /** The column that a path names: one step, for the sets are flat. */
    Column column(Member member) throws Refusal {
        return column(member.getResourcePath().getUriResourceParts());
    }

    Column column(List<UriResource> path) throws Refusal {
        if (path.size() != 1 || !(path.get(0) instanceof UriResourcePrimitiveProperty property)) {
            throw Refusal.unsupported("A path in an expression");
        }
        return rows.column(property.getProperty().getName());
    }

    private Term unary(Unary unary, int depth) throws Refusal {
        Term operand = term(unary.getOperand(), true, depth);
        return unary.getOperator() == UnaryOperatorKind.NOT
                ? Term.of(ColumnType.BOOLEAN, operand.nullable(), "(not {})", operand.as(ColumnType.BOOLEAN))
                : new Term(Sql.of("(- {})", operand.asNumber()), operand.type(), operand.nullable());
    }

    private Term binary(Binary binary, boolean exact, int depth) throws Refusal {
        BinaryOperatorKind operator = binary.getOperator();
        return switch (operator) {
            case AND -> chain(binary, " and ", exact, depth);
            case OR -> chain(binary, " or ", exact, depth);
            case IN -> in(binary, exact, depth);
            case HAS -> throw Refusal.unsupported("The operator has");
            case EQ, NE, GT, GE, LT, LE, ADD, SUB, MUL, DIV, MOD -> {
                Term left = term(binary.getLeftOperand(), true, depth);
                Term right = term(binary.getRightOperand(), true, depth);
                yield switch (operator) {
                    case EQ -> Comparisons.equal(left, right, exact);
                    case NE -> Comparisons.unequal(left, right);
                    case GT -> Comparisons.ordered(left, " > ", right, exact);
                    case GE -> Comparisons.ordered(left, " >= ", right, exact);
                    case LT -> Comparisons.ordered(left, " < ", right, exact);
                    case LE -> Comparisons.ordered(left, " <= ", right, exact);
                    case ADD -> arithmetic(left, " + ", right);
                    case SUB -> arithmetic(left, " - ", right);
                    case MUL -> arithmetic(left, " * ", right);
                    case DIV -> arithmetic(left, " / ", right);
                    default -> arithmetic(left, " % ", right);
                };
            }
        };
    }

    /** A chain leans to the left, as deep as it is long: it is walked, not descended. */
    private Term chain(Binary binary, String word, boolean exact, int depth) throws Refusal {
        List<Expression> links = new ArrayList<>();
        Expression rest = binary;
        while (rest instanceof Binary link && link.getOperator() == binary.getOperator()) {
            links.add(link.getRightOperand());
            rest = link.getLeftOperand();
        }
        links.add(rest);
        Collections.reverse(links);
        List<Sql> conditions = new ArrayList<>();
        boolean nullable = false;
        for (Expression link : links) {
            Term condition = term(link, exact, depth);
            conditions.add(condition.as(ColumnType.BOOLEAN));
            nullable |= condition.nullable();
        }
        return Term.of(ColumnType.BOOLEAN, nullable, "({})", Sql.join(word, conditions));
    }

    private Term in(Binary binary, boolean exact, int depth) throws Refusal {
        if (binary.getExpressions() == null) {
            throw Refusal.unsupported("in with anything but a list of values");
        }
        Term left = term(binary.getLeftOperand(), true, depth);
        List<Sql> alternatives = new ArrayList<>();
        List<Sql> values = new ArrayList<>();
        for (Expression each : binary.getExpressions()) {
            Term value = term(each, true, depth);
            if (value.nullable()) {
                alternatives.add(Comparisons.equal(left, value, exact).sql());
            } else {
                Comparisons.check(left, value);
                values.add(value.sql());
            }
        }
        if (!values.isEmpty()) {
            Sql among = Sql.of("{} in ({})", left.sql(), Sql.join(", ", values));
            alternatives.add(exact && left.nullable() ? Sql.of("coalesce({}, false)", among) : among);
        }
        return alternatives.isEmpty()
                ? Term.of(ColumnType.BOOLEAN, false, "false")
                : Term.of(ColumnType.BOOLEAN, false, "({})", Sql.join(" or ", alternatives));
    }

    private static Term arithmetic(Term left, String operator, Term right) throws Refusal {
        if (left.isNull() || right.isNull()) {
            return Term.NULL;
        }
        Sql sql = Sql.of("({}" + operator + "{})", left.asNumber(), right.asNumber());
        boolean whole = left.type() != ColumnType.DECIMAL && right.type() != ColumnType.DECIMAL;
        return new Term(sql, whole ? ColumnType.BIGINT : ColumnType.DECIMAL, left.nullable() || right.nullable());
    }
}
