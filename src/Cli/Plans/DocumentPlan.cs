using System.Globalization;
using OneOf;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>A plan straight from a document, without a plan file.</summary>
internal static class DocumentPlan
{
    private static readonly LocalizableText NoLevel = new(
        "条目级别“{0}”不对：写从 1 起的整数，1 是最外一级编号。",
        "“{0}” is no level: write a whole number from 1; 1 is the outermost numbering.");

    private static readonly LocalizableText TooDeep = new(
        "{0} 里没有第 {1} 级编号，条目不能取这一级。请用小一些的 --items；不写则由文档决定。",
        "{0} has no numbering of level {1}, so that no item can stand there. Give a smaller --items; without it, the document decides.");

    /// <summary>Reads a document as a plan, its unit and year as far as the text tells them.</summary>
    /// <param name="session">The session.</param>
    /// <param name="path">The document.</param>
    /// <param name="encoding">What <c>--encoding</c> says.</param>
    /// <param name="items">What <c>--items</c> says.</param>
    /// <param name="profile">What a unit's plugin knows of its plans; null: nothing.</param>
    public static OneOf<Plan, Failure> Read(CommandSession session, string path, string? encoding, string? items, PlanProfile? profile = null) =>
        Read(session, path, items, profile, file => ImportedDocument.Read(session, file, encoding));

    /// <summary>The same of a text file alone, in which something is to be changed.</summary>
    public static OneOf<Plan, Failure> ReadText(CommandSession session, string path, string? encoding, string? items) =>
        Read(session, path, items, profile: null, file => DocumentReader.Read(file, encoding));

    private static OneOf<Plan, Failure> Read(
        CommandSession session, string path, string? items, PlanProfile? profile, Func<string, OneOf<SourceText, Failure>> read)
    {
        if (Options(items).TryPickT1(out Failure? badLevel, out PlanParseOptions? options))
        {
            return badLevel;
        }

        return read(session.Resolve(path)).Match<OneOf<Plan, Failure>>(
            text =>
            {
                PlanSyntaxTree tree = PlanSyntaxTree.Parse(text, options);
                PlanHeaderHints hints = PlanHeaderHints.Read(tree);
                var plan = PlanBuilder.Build(tree, new PlanHeader(hints.Unit ?? "", hints.Year ?? session.Today.Year), profile ?? PlanProfile.Empty);
                return options.ItemLevel is { } level && plan.AllItems.IsEmpty ? new Failure(TooDeep.Format(path, level)) : plan;
            },
            failure => failure);
    }

    /// <summary>What <c>--items</c> says.</summary>
    public static OneOf<PlanParseOptions, Failure> Options(string? items)
    {
        if (items is null)
        {
            return PlanParseOptions.Default;
        }

        return int.TryParse(items, NumberStyles.None, CultureInfo.InvariantCulture, out int level) && level >= 1
            ? new PlanParseOptions { ItemLevel = level }
            : new Failure(NoLevel.Format(items));
    }
}
