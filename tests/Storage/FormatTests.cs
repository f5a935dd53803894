using System.Diagnostics;
using PlanKit.Storage;

namespace PlanKit.Tests.Storage;

/// <summary>The program in docs/format.md proves a file that PlanKit wrote, and finds one that was changed.</summary>
public sealed class FormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Is_described_well_enough_for_another_program_to_prove_a_ledger()
    {
        string script = _folder.Write("verify.py", ProgramInTheDocument());
        string path = _folder["a.plankit"];
        string head;
        using (PlanFile file = PlanFiles.Create(path))
        using (EvidenceFile evidence = EvidenceFile.Open(_folder.Write("签到表.txt", "signed")).AsT0)
        {
            file.Append(PlanFiles.Tick(note: "已召开“会议”𠮷"));
            file.MustAppend(new LedgerBatch
            {
                Author = "张三",
                Facts = [new DatedFact(PlanFiles.Day, PlanFiles.Tick(evidence: evidence.Reference))],
                Evidence = [evidence],
            });
            head = file.Head().ToString();
        }

        Assert.Equal((0, $"sound: {head}\n"), Python(script, path));

        RawFile.TamperUnseen(path, "UPDATE ledger SET author = '李四' WHERE sequence = 1");
        Assert.Equal((1, ""), Python(script, path));
    }

    private static string ProgramInTheDocument()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "PlanKit.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("The repository's root was not found.");
        }

        string document = File.ReadAllText(Path.Combine(root, "docs", "format.md"));
        string fence = "```python\n";
        int start = document.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        return document[start..document.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static (int ExitCode, string Output) Python(string script, string argument)
    {
        var start = new ProcessStartInfo("python3", [script, argument]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Python 3 is not installed here.");
        }

        using (process)
        {
            process!.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output.ReplaceLineEndings("\n"));
        }
    }
}
