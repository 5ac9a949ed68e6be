package io.throughline.platform.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.reflect.Type;

/** Reads one request body: parse, bind, check, and refuse once with everything that is wrong. */
@Singleton
public class RequestReader {

    private final ObjectMapper mapper;
    private final ShapeCheck shape;

    RequestReader(ObjectMapper mapper, ShapeCheck shape) {
        this.mapper = mapper;
        this.shape = shape;
    }

    /**
     * The body as a request record.
     *
     * @throws ProblemException 400 where it is not JSON, 422 with every fault where it does not fit
     */
    public Object read(byte[] body, Type type) {
        return bind(parse(body), type);
    }

    JsonNode parse(byte[] body) {
        try {
            JsonNode tree = mapper.readTree(body);
            if (tree == null || tree.isMissingNode()) {
                throw malformed("The body is empty.");
            }
            return tree;
        } catch (JacksonException broken) {
            JsonLocation at = broken.getLocation();
            throw malformed(
                    at == null
                            ? "The body is not JSON."
                            : "The body is not JSON: see line " + at.getLineNr() + ", column " + at.getColumnNr()
                                    + ".");
        } catch (NumberFormatException beyond) {
            throw malformed("The body has a number whose exponent is beyond all numbers.");
        } catch (IOException unreadable) {
            throw malformed("The body could not be read.");
        }
    }

    /**
     * The same of a body that has been parsed.
     *
     * @throws ProblemException 422 with every fault where it does not fit
     */
    public Object bind(JsonNode tree, Type type) {
        Faults faults = new Faults();
        JavaType target = mapper.constructType(type);
        Object value = null;
        try {
            value = mapper.readerFor(target)
                    .withHandler(new FaultCollector(faults))
                    .readValue(mapper.treeAsTokens(tree));
        } catch (JsonMappingException unfit) {
            if (faults.isEmpty()) {
                faults.add(ProblemType.WRONG_TYPE, pointer(unfit), "does not fit");
            }
        } catch (IOException impossible) {
            throw malformed("The body could not be read.");
        }
        if (value != null) {
            shape.check(value, faults);
        } else if (faults.isEmpty()) {
            faults.add(ProblemType.MISSING, "", "must be there");
        }
        faults.throwIfAny();
        if (value == null) {
            throw new IllegalStateException("a body without a value and without a fault");
        }
        return value;
    }

    private static String pointer(JsonMappingException unfit) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : unfit.getPath()) {
            String name = step.getFieldName();
            pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : name);
        }
        return pointer.toString();
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemType.MALFORMED_JSON, detail);
    }
}
