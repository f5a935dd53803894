using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PlanKit.Ledger;
using PlanKit.Storage;

namespace PlanKit.Benchmarks.Ledger;

/// <summary>
/// Verifying a ledger against hashing the same bytes and doing nothing else: the framed fields of each entry, ready in memory,
/// one <see cref="SHA256.HashData(ReadOnlySpan{byte}, Span{byte})"/> each, chained. Both by turns, in processor time.
/// </summary>
internal static class VerifyComparison
{
    private const int Rounds = 9;

    /// <summary>Prints the figures for a ledger of some length.</summary>
    public static void Run(int length, TextWriter output)
    {
        string folder = Directory.CreateTempSubdirectory("plankit-ledger-").FullName;
        try
        {
            string path = Path.Combine(folder, "a.plankit");
            SampleLedger.Create(path, length);
            using PlanFile file = SampleLedger.Open(path);
            VerifiedLedger ledger = file.ReadLedger().AsT0;
            byte[][] frames = [.. ledger.Entries.Select(Frame)];
            byte[] genesis = Convert.FromHexString(ledger.Genesis.Hex);
            if (!ledger.Head.Hash.Equals(Digest.FromHash(HashAll(frames, genesis))))
            {
                throw new InvalidOperationException("The bytes that are hashed are not those of the ledger.");
            }

            var raw = new List<double>();
            var verify = new List<double>();
            var read = new List<double>();
            for (int round = 0; round < Rounds; round++)
            {
                raw.Add(Measure(() => HashAll(frames, genesis)));
                verify.Add(Measure(() => file.Verify().AsT0));
                read.Add(Measure(() => file.ReadLedger().AsT0));
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{length} entries, {frames.Sum(frame => (long)frame.Length) / length} bytes hashed for each; processor time, median of {Rounds}"));
            Tell(output, "raw hashing", raw, raw);
            Tell(output, "verify", verify, raw);
            Tell(output, "read", read, raw);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Tell(TextWriter output, string name, List<double> own, List<double> raw) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-14} {Median(own),8:0} ms   ratio {Median(own) / Median(raw):0.00}"));

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static double Measure(Func<object> action)
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        GC.KeepAlive(action());
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    private static byte[] HashAll(byte[][] frames, byte[] genesis)
    {
        byte[] hash = [.. genesis];
        foreach (byte[] frame in frames)
        {
            hash.CopyTo(frame, sizeof(int));
            SHA256.HashData(frame, hash);
        }

        return hash;
    }

    // The bytes of docs/format.md, from "previous" on.
    private static byte[] Frame(LedgerEntry entry)
    {
        var frame = new MemoryStream();
        byte[] length = new byte[sizeof(int)];
        foreach (byte[] field in (byte[][])
            [
                Convert.FromHexString(entry.PreviousHash.Hex),
                Encoding.UTF8.GetBytes(entry.Sequence.ToString(CultureInfo.InvariantCulture)),
                Encoding.UTF8.GetBytes(LedgerRecord.WriteRecordedAt(entry.RecordedAt)),
                Encoding.UTF8.GetBytes(LedgerRecord.WriteDate(entry.Date)),
                Encoding.UTF8.GetBytes(entry.Author),
                Encoding.UTF8.GetBytes(entry.Fact.Kind),
                LedgerFactSerializer.Write(entry.Fact),
            ])
        {
            BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
            frame.Write(length);
            frame.Write(field);
        }

        return frame.ToArray();
    }
}
