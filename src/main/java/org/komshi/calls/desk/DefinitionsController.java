package org.komshi.calls.desk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.forms.DefinitionId;
import org.komshi.forms.DefinitionKind;
import org.komshi.forms.DefinitionLine;
import org.komshi.forms.Forms;
import org.komshi.identity.Visitor;
import org.komshi.problems.Problem;
import org.komshi.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Forms, grids and checklists: listed, read, added from a file. */
@Controller
class DefinitionsController {
    private final Forms forms;
    private final Definitions definitions;

    DefinitionsController(Forms forms, Definitions definitions) {
        this.forms = forms;
        this.definitions = definitions;
    }

    @GetMapping("/desk/definitions")
    ModelAndView list(Visitor visitor) {
        return page(List.of(), visitor);
    }

    @GetMapping("/desk/definitions/{id}")
    ModelAndView definition(
            @PathVariable UUID id, @RequestParam(required = false) String added, @ModelAttribute("page") Page page) {
        return new ModelAndView(
                "calls/definition",
                Map.of("definition", definitions.view(new DefinitionId(id), page.phrases()), "added", added != null));
    }

    @PostMapping("/desk/definitions")
    ModelAndView add(@RequestParam(required = false) MultipartFile file, Visitor visitor) throws java.io.IOException {
        Optional<String> content = file == null ? Optional.empty() : text(file.getBytes());
        if (content.filter(text -> !text.isBlank()).isEmpty()) {
            return refused(List.of(new NoFile()), visitor);
        }
        return switch (definitions.add(content.get(), visitor.person())) {
            case Forms.Adding.Added(var id, var isNew) ->
                new ModelAndView("redirect:/desk/definitions/" + id.value() + (isNew ? "?added" : ""));
            case Forms.Adding.Refused(var problems) -> refused(problems, visitor);
        };
    }

    /** No file, an empty one, or one that is no text in UTF-8. */
    record NoFile() implements Problem {
        @Override
        public String code() {
            return "calls.no-file";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("file");
        }
    }

    private ModelAndView refused(List<? extends Problem> problems, Visitor visitor) {
        ModelAndView page = page(problems, visitor);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(List<? extends Problem> problems, Visitor visitor) {
        Map<DefinitionKind, List<DefinitionLine>> lines = new LinkedHashMap<>();
        Arrays.stream(DefinitionKind.values()).forEach(kind -> lines.put(kind, forms.list(kind)));
        return new ModelAndView(
                "calls/definitions",
                Map.of(
                        "lines", lines,
                        "problems", List.<Problem>copyOf(problems),
                        "officer", visitor.is(org.komshi.identity.Role.OFFICER)));
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace("\uFEFF", ""));
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
