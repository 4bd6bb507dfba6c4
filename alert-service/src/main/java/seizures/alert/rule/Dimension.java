package seizures.alert.rule;

import java.util.Locale;
import java.util.Optional;
import seizures.alert.series.Fact;
import seizures.contract.Contribution;
import seizures.domain.registry.Ports;
import seizures.domain.registry.Substances;

/** What reports can be selected and grouped by, in the order in which a group names them. */
public enum Dimension {
    PORT {
        @Override
        public String of(Fact fact, Contribution goods) {
            return fact.port().toString();
        }
    },
    REGION {
        @Override
        public String of(Fact fact, Contribution goods) {
            return Ports.regionOf(fact.port());
        }
    },
    COUNTRY {
        @Override
        public String of(Fact fact, Contribution goods) {
            return fact.port().country().code();
        }
    },
    AGENCY {
        @Override
        public String of(Fact fact, Contribution goods) {
            return fact.agency().code();
        }
    },
    CROSSING {
        @Override
        public String of(Fact fact, Contribution goods) {
            return fact.crossing().name();
        }
    },
    MODE {
        @Override
        public String of(Fact fact, Contribution goods) {
            return fact.mode().name();
        }
    },
    ORIGIN {
        @Override
        public String of(Fact fact, Contribution goods) {
            return fact.origin().map(country -> country.code()).orElse("UNKNOWN");
        }
    },
    SUBSTANCE {
        @Override
        public String of(Fact fact, Contribution goods) {
            return goods.substance().code();
        }
    },
    FAMILY {
        @Override
        public String of(Fact fact, Contribution goods) {
            return Substances.familyOf(goods.substance());
        }
    },
    CLASS {
        @Override
        public String of(Fact fact, Contribution goods) {
            return Substances.classOf(goods.substance()).name();
        }
    },
    FORM {
        @Override
        public String of(Fact fact, Contribution goods) {
            return goods.form().name();
        }
    },
    EVIDENCE {
        @Override
        public String of(Fact fact, Contribution goods) {
            return goods.evidence().name();
        }
    };

    /** Where one part of a seizure's goods lies in this dimension. */
    public abstract String of(Fact fact, Contribution goods);

    /** As rules and groups write it: {@code port}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Dimension> of(String word) {
        for (var dimension : values()) {
            if (dimension.word().equals(word)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }
}
