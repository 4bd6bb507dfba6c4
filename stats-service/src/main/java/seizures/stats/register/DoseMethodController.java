package seizures.stats.register;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import seizures.domain.doses.DoseMethod;
import seizures.domain.doses.DoseMethods;
import seizures.domain.doses.Prior;

/** {@code GET /v1/dose-methods}: the methods with their averages. */
@RestController
class DoseMethodController {
    private final DoseMethods methods;

    DoseMethodController(DoseMethods methods) {
        this.methods = methods;
    }

    /** @param standard the method that is meant where none is named */
    record Methods(String standard, List<Method> methods, List<Average> averages) {}

    /** @param averages that it reads what no laboratory measured by */
    record Method(
            String id, String basis, String standing, Map<String, Long> lethalMicrograms, List<String> averages) {}

    /** @param within,between,betweenOutside relative standard deviations */
    record Average(
            String name,
            String unit,
            String basis,
            BigDecimal within,
            BigDecimal between,
            BigDecimal betweenOutside,
            Map<Integer, Year> years) {}

    /** @param low,high the limits of the mean itself, 95 % */
    record Year(BigDecimal low, BigDecimal mid, BigDecimal high, String source) {}

    @GetMapping("/v1/dose-methods")
    Methods doseMethods() {
        return new Methods(
                methods.standard().id(),
                methods.all().stream().map(DoseMethodController::method).toList(),
                methods.priors().stream().map(DoseMethodController::average).toList());
    }

    private static Method method(DoseMethod method) {
        var lethal = new TreeMap<String, Long>();
        method.lethalMicrograms().forEach((substance, micrograms) -> lethal.put(substance.code(), micrograms));
        return new Method(
                method.id(),
                method.basis(),
                method.standing(),
                lethal,
                method.priors().stream().map(Prior::name).toList());
    }

    private static Average average(Prior prior) {
        var years = new TreeMap<Integer, Year>();
        prior.years().forEach((year, mean) -> {
            var margin = mean.value().multiply(prior.between()).multiply(Prior.Z);
            years.put(
                    year,
                    new Year(
                            rounded(mean.value().subtract(margin)),
                            mean.value(),
                            rounded(mean.value().add(margin)),
                            mean.source()));
        });
        return new Average(
                prior.name(),
                prior.unit(),
                prior.basis(),
                prior.within(),
                prior.between(),
                prior.betweenOutside(),
                years);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.round(new MathContext(3));
    }
}
