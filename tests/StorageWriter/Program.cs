using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;

// Ticks in a plan file, one transaction each, and says so on its output after each one: PATH NAME COUNT. The tests run several
// at once, or kill one at any moment; whatever it acknowledged must be in the file. With "backup" as the fourth word it copies
// the file instead, to NAME-0.bak, NAME-1.bak … beside it.
string path = args[0];
string name = args[1];
int count = int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture);

return PlanFile.Open(path, PlanFileAccess.Write, new PlanFileOptions { Time = TimeProvider.System }).Match(
    file =>
    {
        using (file)
        {
            return args is [_, _, _, "backup"] ? Copy(file) : Write(file);
        }
    },
    refusal =>
    {
        Console.Error.WriteLine(refusal.Value);
        return 2;
    });

int Write(PlanFile file)
{
    for (int i = 0; i < count; i++)
    {
        var tick = new Ticked { Item = new ItemId($"{name}-{i}"), Quarter = Quarter.Q1, State = TickState.Done };
        var batch = new LedgerBatch { Author = name, Facts = [new DatedFact(new DateOnly(2016, 3, 31), tick)] };
        bool written = file.Append(batch).Match(_ => true, _ => false, refusal =>
        {
            Console.Error.WriteLine(refusal.Value);
            return false;
        });
        if (!written)
        {
            return 2;
        }

        Console.Out.WriteLine($"{name}-{i}");
        Console.Out.Flush();
    }

    return 0;
}

int Copy(PlanFile file)
{
    for (int i = 0; i < count; i++)
    {
        if (!file.BackupTo(Path.Combine(Path.GetDirectoryName(path)!, $"{name}-{i}.bak")).IsT0)
        {
            return 2;
        }

        Console.Out.WriteLine($"{name}-{i}");
        Console.Out.Flush();
    }

    return 0;
}
