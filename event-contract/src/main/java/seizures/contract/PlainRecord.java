package seizures.contract;

import static seizures.contract.PlainReader.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * Reads a record by the names of its components, those of its unwrapped ones among them. What may be missing is as {@link Absence}
 * says.
 */
final class PlainRecord implements PlainValue {
    private final Shape shape;
    private final PropertyNameMatcher names;
    private final PlainValue[] readers;
    /** A bit for each member that must be there. */
    private final long required;
    /** What the others are where they are not there. */
    private final @Nullable Object[] absent;

    private PlainRecord(Shape shape, List<Member> members) {
        this.shape = shape;
        this.names = ContractJson.MAPPER
                .tokenStreamFactory()
                .constructNameMatcher(
                        members.stream()
                                .map(Member::name)
                                .map(Named::fromString)
                                .toList(),
                        false);
        this.readers = members.stream().map(Member::reader).toArray(PlainValue[]::new);
        this.absent = members.stream().map(Member::absent).toArray();
        long bits = 0;
        for (int i = 0; i < members.size(); i++) {
            bits |= members.get(i).isRequired() ? 1L << i : 0;
        }
        this.required = bits;
    }

    private static final class Shape {
        private final MethodHandle constructor;
        /** Of each component the shape of what is unwrapped there, or null: one member. */
        private final @Nullable Shape[] parts;
        /** Members of all parts. */
        private final int size;

        Shape(MethodHandle constructor, @Nullable Shape[] parts, int size) {
            this.constructor = constructor;
            this.parts = parts;
            this.size = size;
        }

        Object make(@Nullable Object[] members, int from) {
            if (size == parts.length) {
                return made(
                        from == 0 && size == members.length ? members : Arrays.copyOfRange(members, from, from + size));
            }
            var arguments = new @Nullable Object[parts.length];
            int next = from;
            for (int i = 0; i < parts.length; i++) {
                var part = parts[i];
                arguments[i] = part == null ? members[next] : part.make(members, next);
                next += part == null ? 1 : part.size;
            }
            return made(arguments);
        }

        private Object made(@Nullable Object[] arguments) {
            try {
                return (Object) constructor.invokeExact(arguments);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Member(
            String name,
            PlainValue reader,
            boolean isRequired,
            @Nullable Object absent) {
        static Member of(RecordComponent component) throws IllegalAccessException {
            var type = component.getType();
            boolean leavesZerosOut = Optional.ofNullable(
                            component.getDeclaringRecord().getAnnotation(JsonInclude.class))
                    .filter(written -> written.value() == JsonInclude.Include.NON_DEFAULT)
                    .isPresent();
            Object absent = null;
            if (type == List.class) {
                absent = List.of();
            } else if (type == Optional.class) {
                absent = Optional.empty();
            } else if (leavesZerosOut && type == int.class) {
                absent = 0;
            } else if (leavesZerosOut && type == long.class) {
                absent = 0L;
            }
            boolean mayBeAbsent = absent != null || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return new Member(component.getName(), PlainValue.of(component.getGenericType()), !mayBeAbsent, absent);
        }
    }

    static PlainRecord of(Class<?> type) throws IllegalAccessException {
        var members = new ArrayList<Member>();
        var shape = shape(type, members);
        require(members.size() < Long.SIZE);
        return new PlainRecord(shape, members);
    }

    private static Shape shape(Class<?> type, List<Member> members) throws IllegalAccessException {
        var components = type.getRecordComponents();
        require(components != null
                && Arrays.stream(type.getDeclaredMethods())
                        .noneMatch(made -> made.isAnnotationPresent(JsonCreator.class)));
        var parts = new @Nullable Shape[components.length];
        int before = members.size();
        for (int i = 0; i < parts.length; i++) {
            PlainValue.requireKnown(components[i].getAccessor());
            if (components[i].getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                parts[i] = shape(components[i].getType(), members);
            } else {
                members.add(Member.of(components[i]));
            }
        }
        return new Shape(constructor(type, components), parts, members.size() - before);
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) throws IllegalAccessException {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.lookup()
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e); // each record has it
        }
    }

    @Override
    public Object read(JsonParser json) {
        require(json.currentToken() == JsonToken.START_OBJECT);
        return members(json);
    }

    /** With what follows the first token of the object, or a member that says what it is. */
    Object members(JsonParser json) {
        var members = absent.clone();
        long seen = 0;
        for (int at = json.nextNameMatch(names);
                at != PropertyNameMatcher.MATCH_END_OBJECT;
                at = json.nextNameMatch(names)) {
            require(at >= 0 || at == PropertyNameMatcher.MATCH_UNKNOWN_NAME);
            json.nextToken();
            if (at < 0) {
                json.skipChildren();
                continue;
            }
            require((seen & 1L << at) == 0);
            seen |= 1L << at;
            members[at] = readers[at].read(json);
        }
        require((seen & required) == required);
        return shape.make(members, 0);
    }
}
