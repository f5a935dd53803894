using System.Collections.Immutable;
using System.CommandLine;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit owner</c>: who answers for an item.</summary>
internal static class OwnerCommand
{
    private static readonly LocalizableText Description = new(
        "指定条目的责任部门或责任人。",
        "Name who answers for an item.");

    private static readonly LocalizableText EmptyName = new(
        "责任部门不能为空。写出部门或姓名。",
        "The owner's name is empty. Write a department or a person.");

    private static readonly LocalizableText Assigned = new(
        "第{0}条 {1} 由 {2} 负责（第 {3} 号记录）",
        "Item {0} {1} belongs to {2} (entry {3})");

    public static Command Create(CommandSession session)
    {
        var item = new Argument<string>("item") { HelpName = "ITEM", Description = session.Say(new("条目号", "The item")) };
        var name = new Argument<string>("name") { HelpName = "NAME", Description = session.Say(new("部门或姓名", "The department or person")) };
        Option<string?> by = CommonOptions.By(session);
        Option<string?> date = CommonOptions.Date(session);
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("owner", session.Say(Description)) { item, name, by, date, file };
        command.SetAction(parsed =>
        {
            if (PlainWords.ReadLine(name.HelpName, parsed.GetRequiredValue(name)).TryPickT1(out Failure? badName, out string? owner))
            {
                return session.Fail(badName);
            }

            if (owner.Length == 0)
            {
                return session.Fail(EmptyName);
            }

            return PlanFiles.WithPlan(session, parsed.GetValue(file), PlanFileAccess.Write, opened =>
            {
                if (opened.Items([parsed.GetRequiredValue(item)]).TryPickT1(out Failure? failure, out ImmutableArray<PlanItem> owned)
                    || PlanDays.Read(session, parsed.GetValue(date), opened).TryPickT1(out failure, out DateOnly day))
                {
                    return session.Fail(failure);
                }

                return LedgerWriter
                    .Append(session, opened, Signature.Of(parsed.GetValue(by)), _ =>
                        [new DatedFact(day, new OwnerAssigned { Item = owned[0].Id, Owner = owner })])
                    .Match(
                        entries =>
                        {
                            session.Tell(Assigned, owned[0].Address, owned[0].Title, owner, entries[0].Sequence);
                            return ExitCodes.Done;
                        },
                        session.Fail);
            });
        });
        return command;
    }
}
