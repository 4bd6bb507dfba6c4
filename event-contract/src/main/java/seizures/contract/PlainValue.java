package seizures.contract;

import static seizures.contract.PlainReader.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one value, whose first token the parser has read. */
@FunctionalInterface
interface PlainValue {
    /** What records say about their JSON and is known here; whatever says anything else is left to databind. */
    Set<String> KNOWN =
            Set.of("JsonCreator", "JsonIgnore", "JsonInclude", "JsonTypeInfo", "JsonUnwrapped", "JsonValue");

    Object read(JsonParser json);

    /** @throws PlainReader.NotPlain where only databind knows how values of the type are written */
    static PlainValue of(Type type) throws IllegalAccessException {
        if (type instanceof ParameterizedType parameterized) {
            return ofGeneric(parameterized);
        }
        if (type == String.class) {
            return PlainValue::text;
        } else if (type == int.class || type == Integer.class) {
            return json -> whole(json).getIntValue();
        } else if (type == long.class || type == Long.class) {
            return json -> whole(json).getLongValue();
        } else if (type == boolean.class) {
            return json -> json.currentToken() == JsonToken.VALUE_TRUE || isFalse(json);
        } else if (type == Instant.class) {
            return json -> PlainText.instant(text(json));
        } else if (type == LocalDate.class) {
            return json -> LocalDate.parse(text(json));
        }
        require(type instanceof Class<?>);
        return ofClass((Class<?>) type);
    }

    private static PlainValue ofGeneric(ParameterizedType type) throws IllegalAccessException {
        require(type.getRawType() == List.class || type.getRawType() == Optional.class);
        var element = of(type.getActualTypeArguments()[0]);
        return type.getRawType() == List.class
                ? json -> elements(json, element)
                : json -> Optional.of(element.read(json));
    }

    private static PlainValue ofClass(Class<?> type) throws IllegalAccessException {
        requireKnown(type);
        if (type.isEnum()) {
            return ofEnum(type);
        }
        if (type.isSealed() && type.isInterface()) {
            return ofSealed(type);
        }
        var creator = textCreator(type);
        return creator == null ? PlainRecord.of(type) : ofText(creator);
    }

    private static PlainValue ofEnum(Class<?> type) {
        var constants = new HashMap<String, Object>();
        for (var constant : type.getEnumConstants()) {
            require(constant.toString().equals(((Enum<?>) constant).name()));
            constants.put(constant.toString(), constant);
        }
        require(Arrays.stream(type.getDeclaredMethods()).noneMatch(method -> method.getAnnotations().length > 0));
        return json -> known(constants, text(json));
    }

    /** One of several records; the first member says which. */
    private static PlainValue ofSealed(Class<?> type) throws IllegalAccessException {
        var name = type.getAnnotation(JsonTypeInfo.class);
        require(name != null && name.use() == JsonTypeInfo.Id.SIMPLE_NAME);
        var records = new HashMap<String, PlainRecord>();
        for (var leaf : leaves(type)) {
            requireKnown(leaf);
            records.put(leaf.getSimpleName(), PlainRecord.of(leaf));
        }
        return json -> {
            require(json.currentToken() == JsonToken.START_OBJECT
                    && name.property().equals(json.nextName()));
            json.nextToken();
            return known(records, text(json)).members(json);
        };
    }

    private static List<Class<?>> leaves(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(each -> each.isSealed() ? leaves(each).stream() : List.<Class<?>>of(each).stream())
                .toList();
    }

    /** What makes a value of one text; null where nothing does. */
    private static @Nullable MethodHandle textCreator(Class<?> type) throws IllegalAccessException {
        for (var constructor : type.getDeclaredConstructors()) {
            if (isTextCreator(constructor)) {
                return MethodHandles.lookup().unreflectConstructor(constructor);
            }
        }
        for (var method : type.getDeclaredMethods()) {
            if (isTextCreator(method)) {
                return MethodHandles.lookup().unreflect(method);
            }
        }
        return null;
    }

    private static boolean isTextCreator(Executable creator) {
        return creator.isAnnotationPresent(JsonCreator.class)
                && Arrays.equals(creator.getParameterTypes(), new Class<?>[] {String.class});
    }

    private static PlainValue ofText(MethodHandle creator) {
        var made = creator.asType(MethodType.methodType(Object.class, String.class));
        var values = new PlainText<>(text -> made(made, text));
        return json -> values.parse(text(json));
    }

    private static Object made(MethodHandle constructor, String text) {
        try {
            return (Object) constructor.invokeExact(text);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T known(Map<String, T> values, String name) {
        var value = values.get(name);
        if (value == null) {
            throw new PlainReader.NotPlain();
        }
        return value;
    }

    private static String text(JsonParser json) {
        require(json.currentToken() == JsonToken.VALUE_STRING);
        return json.getString();
    }

    private static JsonParser whole(JsonParser json) {
        require(json.currentToken() == JsonToken.VALUE_NUMBER_INT);
        return json;
    }

    private static boolean isFalse(JsonParser json) {
        require(json.currentToken() == JsonToken.VALUE_FALSE);
        return false;
    }

    private static List<Object> elements(JsonParser json, PlainValue element) {
        require(json.currentToken() == JsonToken.START_ARRAY);
        if (json.nextToken() == JsonToken.END_ARRAY) {
            return List.of();
        }
        var values = new ArrayList<>(2);
        do {
            values.add(element.read(json));
        } while (json.nextToken() != JsonToken.END_ARRAY);
        return values;
    }

    /** Refuses annotations of a type or a component that change how databind reads it, but for those known here. */
    static void requireKnown(AnnotatedElement element) {
        for (var annotation : element.getAnnotations()) {
            var type = annotation.annotationType();
            require(!type.getPackageName().contains("jackson") || KNOWN.contains(type.getSimpleName()));
        }
    }
}
