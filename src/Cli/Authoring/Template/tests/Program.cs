using PlanKit.Testing;

return TestProgram.Run(typeof(Program).Assembly, Console.Out);
