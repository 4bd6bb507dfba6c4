package seizures.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * What may be missing when a record is read: what it marks as nullable; lists, maps and optional values, which are then empty; numbers
 * of a record that leaves its zeros out. Anything else must be there: a change without a version is no change of
 * version 0. The marks are those the compiler checks, so they cannot come apart from what is read.
 */
final class Absence extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter
                        && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
                ? of(parameter, constructor)
                : JsonSetter.Value.empty();
    }

    private static JsonSetter.Value of(AnnotatedParameter parameter, Constructor<?> constructor) {
        if (constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class)) {
            return JsonSetter.Value.forValueNulls(Nulls.SET);
        }
        var type = parameter.getType();
        if (type.isReferenceType()) {
            return JsonSetter.Value.forValueNulls(Nulls.SET);
        }
        if (type.isContainerType()) {
            return JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL);
        }
        boolean leavesZerosOut = (type.isPrimitive() || type.isTypeOrSubTypeOf(Number.class))
                && leavesZerosOut(constructor.getDeclaringClass());
        return JsonSetter.Value.forValueNulls(leavesZerosOut ? Nulls.AS_EMPTY : Nulls.FAIL);
    }

    private static boolean leavesZerosOut(Class<?> type) {
        var written = type.getAnnotation(JsonInclude.class);
        return written != null && written.value() == JsonInclude.Include.NON_DEFAULT;
    }
}
