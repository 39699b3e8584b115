package org.redoubt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.Samples;

class HtmlReportTest {
  private static final Set<String> VOID = Set.of("meta", "img", "source");
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z0-9]+)((?: [a-z-]+=\"[^\"<>]*\")*)>|<!DOCTYPE html>");
  @TempDir Path root;

  private HtmlReport.Page report(RunDirectory... runs) {
    return HtmlReport.of(List.of(runs), List.of("redoubt", "report", "<a> & b"), Samples.NOON);
  }

  private RunDirectory full(String name, String... changes) {
    RunDirectory run = ReportSamples.run(root, name, changes);
    ReportSamples.train(run);
    ReportSamples.evaluate(run, "test", 80);
    return run;
  }

  @Test
  void textAndAttributesAreEscapedAndControlsDropped() {
    assertThat(Html.escape("<b a='1'>&\"\u0000\u0007ε\n"))
        .isEqualTo("&lt;b a=&#39;1&#39;&gt;&amp;&quot;ε\n");
    assertThat(new Html().element("p", "</p>", "title", "\"><script>").document())
        .contains("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;/p&gt;</p>");
  }

  /** Every "<" begins a tag, and tags are closed in the order in which they were opened. */
  @Test
  void thePageIsWellFormed() {
    String html = report(full("a"), full("b", "seed=2", "method={kind: adr}")).html();

    String body = html.replaceFirst("(?s)<style>.*?</style>", "");
    Deque<String> open = new ArrayDeque<>();
    Matcher tags = TAG.matcher(body);
    int count = 0;
    while (tags.find()) {
      count++;
      String name = tags.group(2);
      if (name == null || VOID.contains(name)) {
        continue;
      }
      if (tags.group(1).isEmpty()) {
        open.push(name);
      } else {
        assertThat(open.pop()).isEqualTo(name);
      }
    }
    assertThat(open).isEmpty();
    assertThat(body.chars().filter(c -> c == '<')).hasSize(count);
    assertThat(html)
        .contains("&lt;a&gt; &amp; b")
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
  }

  @Test
  void thePageNeedsNothingElse() {
    String html = report(full("a")).html();

    assertThat(html).doesNotContain("http:", "https:", "<script", "<link", "url(", "@import");
    assertThat(Pattern.compile("(?:src|srcset)=\"(.{15})").matcher(html).results())
        .isNotEmpty()
        .allMatch(match -> match.group(1).equals("data:image/png;"));
    assertThat(html).contains("prefers-color-scheme: dark", "@media print");
  }

  @Test
  void accuraciesCarryCountsAndIntervals() {
    RunDirectory run = full("a");
    String html = report(run).html();

    assertThat(html)
        .contains("<td>97 of 100</td>")
        .contains("<td>80 of 100</td>")
        .contains("<td>80.0 %</td>")
        .contains("<td>71.1 - 86.7 %</td>") // Wilson interval of 80 of 100
        .contains("PGD-20 linf eps=0.3")
        .contains("redoubt figure " + run + " --only test-curve");
  }

  @Test
  void whatDiffersComesBeforeTheFullConfiguration() {
    String html = report(full("a"), full("b", "schedule.epochs=3", "seed=2")).html();

    String first = html.substring(html.indexOf("What differs"), html.indexOf("Accuracy on test"));
    assertThat(first)
        .contains("schedule.epochs", "<td>3</td>", ">seed<")
        .doesNotContain("batch_size");
    assertThat(html.substring(html.indexOf("Configuration of"))).contains("schedule.batch_size");
    assertThat(report(full("c")).html()).doesNotContain("What differs");
  }

  @Test
  void aRunWithoutResultsIsReportedWithWhatToDo() {
    RunDirectory run = ReportSamples.run(root, "new");
    HtmlReport.Page page = report(run);

    assertThat(page.html()).contains("Nothing was evaluated yet", "Not made yet");
    assertThat(page.missing()).anyMatch(s -> s.contains("redoubt evaluate " + run));
  }
}
