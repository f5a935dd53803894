using System.Globalization;
using PlanKit.KillTest;

// What a plan file goes through, by hand; the tests run the same with small numbers. docs/reliability.md has the results.
//   kill N          N times: a writer is killed at a random moment
//   copies N        N times: a process that copies a plan file is killed at a random moment
//   writers W T     W writers at once, T ticks each
//   errors NAME S   every S-th write of a writer fails with EIO or ENOSPC (needs strace)
//   memory          writers with less and less memory
//   mutate N        N files with random bytes changed are opened, read and verified
string folder = Directory.CreateTempSubdirectory("plankit-kill-").FullName;
try
{
    string path = Path.Combine(folder, "a.plankit");
    string result = args switch
    {
        ["kill", var count] => KillRun.Run(path, Number(count), seed: 2016),
        ["copies", var count] => KilledBackupRun.Run(folder, Number(count), seed: 2016),
        ["writers", var writers, var ticks] => ManyWritersRun.Run(path, Number(writers), Number(ticks)),
        ["errors", var error, var step] => FailingWritesRun.Run(path, error, Number(step)),
        ["memory"] => LittleMemoryRun.Run(path),
        ["mutate", var count] => MutationRun.Run(path, Number(count), seed: 2016),
        _ => "kill N | copies N | writers W T | errors EIO|ENOSPC S | memory | mutate N",
    };
    Console.WriteLine(result);
    return 0;
}
catch (BrokenPromiseException broken)
{
    Console.Error.WriteLine(broken.Message);
    return 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
