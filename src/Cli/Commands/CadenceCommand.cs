using System.Collections.Immutable;
using System.CommandLine;
using OneOf;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit cadence</c>: how often items are due, what their own words propose, and which floors hold.</summary>
internal static class CadenceCommand
{
    private static readonly LocalizableText Description = new(
        "查看或设定条目的频次。不写条目：列出全部。",
        "Show how often items are due, or set it. Without an item: list all.");

    private static readonly LocalizableText NoCadence = new(
        "频次“{0}”不对。写成 次数/周期：1/month、1/quarter、2/half-year、1/year，或 1/months:6,12；也可以写 每月1次。",
        "“{0}” is no cadence. Write TIMES/PERIOD: 1/month, 1/quarter, 2/half-year, 1/year, or 1/months:6,12; or as a plan says it: 每月1次.");

    private static readonly LocalizableText Nothing = new(
        "第{0}条的正文没有写频次，没有可以采纳的建议。直接写明：plankit cadence {0} 1/quarter。",
        "The words of item {0} state no cadence, so there is nothing to accept. Write one: plankit cadence {0} 1/quarter.");

    private static readonly LocalizableText NoItem = new(
        "--accept 要写明条目：plankit cadence 条目 --accept。",
        "--accept needs an item: plankit cadence ITEM --accept.");

    private static readonly LocalizableText Both = new(
        "--accept 和频次只能写一个。",
        "Give either --accept or a cadence, not both.");

    private static readonly LocalizableText FormatIsForLists = new(
        "--format 只用于查看。设定频次时去掉 --format。",
        "--format is for lists. Leave it out where a cadence is set.");

    private static readonly LocalizableText Accepted = new(
        "第{0}条 {1}：{2}（第 {3} 号记录）",
        "Item {0} {1}: {2} (entry {3})");

    private static readonly LocalizableText BelowFloor = new(
        "注意：第{0}条的频次低于底线 {1}。",
        "Note: the cadence of item {0} is below its floor, {1}.");

    public static Command Create(CommandSession session)
    {
        var item = new Argument<string?>("item") { HelpName = "ITEM", Arity = ArgumentArity.ZeroOrOne, Description = session.Say(new("条目号", "The item")) };
        var cadences = new Argument<string[]>("cadences")
        {
            HelpName = "CADENCE",
            Arity = ArgumentArity.ZeroOrMore,
            Description = session.Say(new("频次，可写多个：1/quarter、2/year、1/months:6,12", "How often, one or more: 1/quarter, 2/year, 1/months:6,12")),
        };
        var accept = new Option<bool>("--accept") { Description = session.Say(new("采纳正文里写的频次", "Accept what the item's own words state")) };
        Option<string?> by = CommonOptions.By(session);
        Option<string?> date = CommonOptions.Date(session);
        Option<string?> file = CommonOptions.File(session);
        Option<string?> format = CommonOptions.Format(session);
        var command = new Command("cadence", session.Say(Description)) { item, cadences, accept, by, date, file, format };
        command.SetAction(parsed =>
        {
            string? address = parsed.GetValue(item);
            string[] words = parsed.GetValue(cadences) ?? [];
            bool accepts = parsed.GetValue(accept);
            if (accepts && (address is null || words.Length > 0))
            {
                return session.Fail(address is null ? NoItem : Both);
            }

            if (Formats.Read(parsed.GetValue(format)).TryPickT1(out Failure? noFormat, out OutputFormat output))
            {
                return session.Fail(noFormat);
            }

            if (words.Length == 0 && !accepts)
            {
                return PlanFiles.WithSummary(session, parsed.GetValue(file), opened => List(session, opened, address, output));
            }

            return parsed.GetValue(format) is not null
                ? session.Fail(FormatIsForLists)
                : PlanFiles.WithPlan(session, parsed.GetValue(file), PlanFileAccess.Write, opened =>
                {
                    if (opened.Items([address!]).TryPickT1(out Failure? failure, out ImmutableArray<PlanItem> items)
                        || (accepts ? Proposed(items[0]) : Read(words)).TryPickT1(out failure, out ImmutableArray<Cadence> due)
                        || PlanDays.Read(session, parsed.GetValue(date), opened).TryPickT1(out failure, out DateOnly day))
                    {
                        return session.Fail(failure);
                    }

                    return LedgerWriter
                        .Append(session, opened, Signature.Of(parsed.GetValue(by)), _ =>
                            [new DatedFact(day, new CadenceAccepted { Item = items[0].Id, Cadences = due })])
                        .Match(entries => Tell(session, opened.Plan, items[0], due, entries[0].Sequence), session.Fail);
                });
        });
        return command;
    }

    private static int Tell(CommandSession session, Plan plan, PlanItem item, ImmutableArray<Cadence> due, long sequence)
    {
        session.Tell(Accepted, item.Address, item.Title, CadenceText.Join(session, due), sequence);
        foreach (CadenceFloor floor in plan.ProfileOf(item)?.Floors ?? [])
        {
            if (!floor.IsMetBy(due))
            {
                session.Tell(BelowFloor, item.Address, CadenceText.Of(floor));
            }
        }

        return ExitCodes.Done;
    }

    private static OneOf<ImmutableArray<Cadence>, Failure> Proposed(PlanItem item) => item.Proposals.IsEmpty
        ? new Failure(Nothing.Format(item.Address))
        : item.Proposals.Select(proposal => proposal.Cadence).Distinct().ToImmutableArray();

    private static OneOf<ImmutableArray<Cadence>, Failure> Read(IEnumerable<string> words)
    {
        var cadences = ImmutableArray.CreateBuilder<Cadence>();
        foreach (string word in words)
        {
            if (!CadenceFormat.TryParse(word, out Cadence? cadence) && !CadenceWords.TryParse(word, out cadence))
            {
                return new Failure(NoCadence.Format(word));
            }

            if (!cadences.Contains(cadence))
            {
                cadences.Add(cadence);
            }
        }

        return cadences.ToImmutable();
    }

    private static int List(CommandSession session, SummarizedPlan opened, string? address, OutputFormat output)
    {
        if (opened.Items(address is null ? opened.Plan.AllItems.Select(item => item.Address) : [address])
            .TryPickT1(out Failure? failure, out ImmutableArray<PlanItem> items))
        {
            return session.Fail(failure);
        }

        Progress progress = opened.ProgressOn(DateOnly.MaxValue);
        ImmutableArray<ItemProgress> listed = [.. items.Select(item => progress[item])];
        if (output == OutputFormat.Json)
        {
            CadenceJson.Write(session, listed);
        }
        else
        {
            CadenceText.Write(session, listed);
        }

        return ExitCodes.Done;
    }
}
