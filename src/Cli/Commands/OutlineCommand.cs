using System.CommandLine;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit outline</c>: what the plan is read as.</summary>
internal static class OutlineCommand
{
    private static readonly LocalizableText Description = new(
        "查看计划的结构：部分、条目、类别、频次建议，以及正文里的问题。",
        "Show the plan's outline: sections, items, categories, proposed cadences, and what is wrong with the text.");

    public static Command Create(CommandSession session)
    {
        var document = new Argument<string?>("document")
        {
            HelpName = "DOCUMENT",
            Arity = ArgumentArity.ZeroOrOne,
            Description = session.Say(new("还没有导入的文档；不写则看计划文件", "A document that is not read in yet; none: the plan file")),
        };
        Option<string?> file = CommonOptions.File(session);
        Option<string?> format = CommonOptions.Format(session);
        Option<string?> encoding = CommonOptions.Encoding(session);
        Option<string?> items = CommonOptions.Items(session);
        var command = new Command("outline", session.Say(Description)) { document, file, format, encoding, items };
        command.SetAction(parsed =>
        {
            if (Formats.Read(parsed.GetValue(format)).TryPickT1(out Failure? badFormat, out OutputFormat output))
            {
                return session.Fail(badFormat);
            }

            OneOf<Plan, Failure> read = parsed.GetValue(document) is { } path
                ? DocumentPlan.Read(session, path, parsed.GetValue(encoding), parsed.GetValue(items))
                : PlanFiles.ReadPlan(session, parsed.GetValue(file));
            return read.Match(plan => Show(session, plan, output), session.Fail);
        });
        return command;
    }

    private static int Show(CommandSession session, Plan plan, OutputFormat output)
    {
        var snapshot = PlanSnapshot.OfDocument(plan, session.Today);
        AnalysisResult analysis = AnalysisDriver.Create(CoreAnalyzers.All).Analyze(snapshot);
        if (output == OutputFormat.Json)
        {
            OutlineJson.Write(session, snapshot, analysis);
        }
        else
        {
            OutlineTree.Write(session, plan, analysis);
        }

        return ExitCodes.Done;
    }
}
