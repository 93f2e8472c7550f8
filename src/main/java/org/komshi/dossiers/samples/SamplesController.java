package org.komshi.dossiers.samples;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.identity.Visitor;
import org.komshi.problems.Problem;
import org.komshi.sheets.Spreadsheet;
import org.komshi.web.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Drawing samples, and reading those that were drawn. */
@Controller
class SamplesController {
    private final Samples samples;
    private final SampleSheet sheet;

    SamplesController(Samples samples, SampleSheet sheet) {
        this.samples = samples;
        this.sheet = sheet;
    }

    @GetMapping("/desk/samples")
    ModelAndView all(Visitor visitor) {
        return new ModelAndView("dossiers/samples", Map.of("samples", samples.of(visitor.person())));
    }

    @GetMapping("/desk/samples/new")
    ModelAndView blank(@ModelAttribute SampleForm form, Visitor visitor) {
        return form(form.withSeed(), visitor, List.of());
    }

    @PostMapping("/desk/samples")
    ModelAndView draw(@ModelAttribute SampleForm form, Visitor visitor) {
        return switch (samples.draw(form, visitor.person())) {
            case Samples.Drawing.Drawn(var id) -> new ModelAndView("redirect:/desk/samples/" + id);
            case Samples.Drawing.Refused(var problems) -> form(form, visitor, problems);
        };
    }

    @GetMapping("/desk/samples/{id}")
    ModelAndView one(@PathVariable UUID id, Visitor visitor) {
        return new ModelAndView("dossiers/sample", Map.of("view", samples.view(id, visitor.person())));
    }

    @GetMapping("/desk/samples/{id}.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable UUID id, Visitor visitor, @ModelAttribute("page") Page page) {
        Sample.View view = samples.view(id, visitor.person());
        return sheet.sheet(view, page.phrases())
                .download("sample-" + view.sample().code());
    }

    @GetMapping("/desk/samples/{id}/population.txt")
    ResponseEntity<byte[]> population(@PathVariable UUID id, Visitor visitor) {
        return Spreadsheet.attachment(
                "population.txt",
                new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
                samples.population(id, visitor.person()).getBytes(StandardCharsets.UTF_8));
    }

    private ModelAndView form(SampleForm form, Visitor visitor, List<? extends Problem> problems) {
        ModelAndView page = new ModelAndView(
                "dossiers/newSample",
                Map.of("form", form, "sources", samples.sources(visitor.person()), "problems", problems));
        if (!problems.isEmpty()) {
            page.setStatus(UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
