using System.Globalization;
using System.Text;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>Writes what was read so that a person can check it line by line.</summary>
internal static class OutlineWriter
{
    private const int ShownLength = 36;

    public static string Write(PlanSyntaxTree tree)
    {
        Plan plan = PlanBuilder.Build(tree, new PlanHeader("unit", 2026), PlanProfile.Empty);
        var output = new StringBuilder();
        foreach (PlanSyntaxNode child in tree.Root.Children)
        {
            Write(output, plan, child, depth: 0);
        }

        foreach (Finding finding in AnalysisDriver.Create(CoreAnalyzers.All).Analyze(PlanSnapshot.OfDocument(plan, new DateOnly(2026, 1, 1))).Findings)
        {
            Write(output, plan.Text, finding);
        }

        return output.ToString();
    }

    private static void Write(StringBuilder output, SourceText text, Finding finding)
    {
        Diagnostic diagnostic = finding.Diagnostic;
        output.Append(CultureInfo.InvariantCulture, $"! {diagnostic.Id} {SeverityWords.Word(finding.Severity)}");
        if (diagnostic.Location.Span is { } span)
        {
            LinePosition position = text.GetLinePosition(span.Start);
            output.Append(CultureInfo.InvariantCulture, $" {position.ShownLine}:{position.ShownColumn} [{Shorten(text.ToString(span))}]");
        }

        output.Append(' ').Append(string.Concat(diagnostic.Message.Chinese.Select(Show))).Append('\n');
    }

    private static void Write(StringBuilder output, Plan plan, PlanSyntaxNode node, int depth)
    {
        string indent = new(' ', depth * 2);
        string line = node switch
        {
            NumberedSyntax numbered => Numbered(plan, numbered),
            FrameSyntax frame => $"{frame.Part.ToString().ToLowerInvariant()}: {Shorten(frame.ToString())}",
            _ => $"{node.Kind.ToString().ToLowerInvariant()}: {Shorten(node.ToString())}",
        };
        output.Append(indent).Append(line).Append('\n');
        foreach (PlanSyntaxNode child in node.Children)
        {
            Write(output, plan, child, depth + 1);
        }
    }

    private static string Numbered(Plan plan, NumberedSyntax numbered)
    {
        PlanItem? item = numbered is ItemSyntax ? plan.AllItems.First(each => each.Span == numbered.Span) : null;
        PlanSection? section = numbered is SectionSyntax ? Sections(plan.Sections).First(each => each.Span == numbered.Span) : null;
        string kind = numbered.Kind.ToString().ToLowerInvariant();
        string marker = plan.Text.ToString(numbered.Marker.Span);
        string ordinal = numbered.Marker.Ordinal?.ToString(CultureInfo.InvariantCulture) ?? "?";
        string address = item is null ? ordinal : $"{ordinal} @{item.Address}";
        string rest = numbered.TextSpan.IsEmpty ? "" : $" | {Shorten(plan.Text.ToString(numbered.TextSpan))}";
        string category = section?.Category is { } known ? $" <{known}>" : "";
        string cadences = item is null ? "" : string.Concat(item.Proposals.Select(proposal => $" {{{proposal.Cadence}: {proposal.Text}}}"));
        string confidence = numbered.Marker.Confidence.ToString("0.00", CultureInfo.InvariantCulture);
        return $"{kind} {address} [{marker}] {Shorten(numbered.Title)}{rest}{category}{cadences} {confidence}{(numbered.Marker.Doubt is { } doubt ? $" ({doubt.English})" : "")}";
    }

    private static IEnumerable<PlanSection> Sections(IEnumerable<PlanSection> sections) =>
        sections.SelectMany(section => Sections(section.Sections).Prepend(section));

    private static string Shorten(string text)
    {
        string shown = string.Concat(text.Trim().Select(Show));
        return shown.Length <= ShownLength ? shown : $"{shown[..ShownLength]}…({shown.Length})";
    }

    private static string Show(char c) => c switch
    {
        '\n' => "⏎",
        '\r' => "␍",
        '\t' => "⇥",
        _ when char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format => $"<{(int)c:X4}>",
        _ => c.ToString(),
    };
}
